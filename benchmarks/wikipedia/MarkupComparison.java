import daybench.datasets.CancelSignal;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceFinding;
import daybench.datasets.sources.SourceReport;
import daybench.datasets.sources.wikipedia.WikipediaDumpSource;
import daybench.datasets.sources.wikipedia.markup.WikiText;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.sweble.wikitext.engine.PageId;
import org.sweble.wikitext.engine.PageTitle;
import org.sweble.wikitext.engine.WtEngineImpl;
import org.sweble.wikitext.engine.config.WikiConfig;
import org.sweble.wikitext.engine.utils.DefaultConfigEnWp;
import org.sweble.wikitext.parser.nodes.*;

/** Compares what parsers of wiki markup leave of the articles of a dump, and how fast. */
public final class MarkupComparison {
  private static final int ROUNDS = 4;
  private static final int PATIENCE_SECONDS = 20;
  private static final int SHORTEST_PARAGRAPH = 200;
  private static final double SHARE_KEPT = 0.6;

  private static final Pattern RESIDUE =
      Pattern.compile(
          "\\[\\[|]]|\\{\\{|}}|\\{\\||\\|}|</?ref|&[a-z]+;|thumb\\||<!--|__[A-Z]+__|</?(?:br|div"
              + "|span|small|sub|sup|math|gallery|blockquote|poem|code|center|nowiki)\\b");
  private static final Pattern LINE_RESIDUE =
      Pattern.compile("(?m)^[*#:;|!]|^==+.*==+ *$|''|\\[https?:");

  /** An article as it stands in the dump. */
  record Article(String title, String markup) {}

  /** Makes prose of an article. */
  interface Extractor {
    String prose(Article article) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    check(Path.of(arguments[0]));
    List<Article> articles = articles(Path.of(arguments[0]));
    long characters = articles.stream().mapToLong(article -> article.markup().length()).sum();
    System.out.printf("%n%d articles, %,d characters of markup%n", articles.size(), characters);
    Map<String, Extractor> extractors = new LinkedHashMap<>();
    extractors.put("Sweble 4.0.1", sweble());
    extractors.put("wikiclean 1.2", wikiclean());
    extractors.put("bliki-core 3.1.0", bliki());
    WikiText own = new WikiText(Set.of());
    extractors.put("Daybench", article -> own.prose(article.markup()));
    for (Map.Entry<String, Extractor> extractor : extractors.entrySet()) {
      compare(extractor.getKey(), extractor.getValue(), articles, characters);
    }
    lost("Sweble 4.0.1", extractors.get("Sweble 4.0.1"), own, articles);
    lost("wikiclean 1.2", extractors.get("wikiclean 1.2"), own, articles);
    for (Map.Entry<String, Extractor> extractor : extractors.entrySet()) {
      hostile(extractor.getKey(), extractor.getValue());
    }
    System.exit(0); // an extractor may still be at work
  }

  /** The check by itself: the whole source, as a corpus is made. */
  private static void check(Path dump) throws IOException {
    SourceReport report = new SourceReport();
    int[] counts = new int[2];
    for (Partition partition : new WikipediaDumpSource(dump).partitions()) {
      partition.read(
          document -> {
            counts[0]++;
            Matcher matcher = RESIDUE.matcher(document.text());
            if (matcher.find()) {
              counts[1]++;
              System.out.println("  residue in " + document.origin() + ": " + matcher.group());
            }
          },
          report,
          CancelSignal.NEVER);
    }
    System.out.printf(
        "%d of %d articles with residual markup (%.2f %%)%n",
        counts[1], counts[0], 100.0 * counts[1] / Math.max(1, counts[0]));
    for (SourceFinding finding : report.findings()) {
      System.out.println("  " + finding.count() + " " + finding.issue().description(finding.count()));
    }
  }

  private static void compare(
      String name, Extractor extractor, List<Article> articles, long characters) {
    int residues = 0;
    int lineResidues = 0;
    int failed = 0;
    int scant = 0;
    long output = 0;
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      residues = lineResidues = failed = scant = 0;
      output = 0;
      Map<Article, String> texts = new LinkedHashMap<>();
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (Article article : articles) {
        try {
          texts.put(article, extractor.prose(article));
        } catch (Exception | StackOverflowError e) {
          failed++;
        }
      }
      long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      best = Math.min(best, time / 1e9);
      for (Map.Entry<Article, String> entry : texts.entrySet()) {
        String text = entry.getValue();
        residues += RESIDUE.matcher(text).find() ? 1 : 0;
        lineResidues += LINE_RESIDUE.matcher(text).find() ? 1 : 0;
        scant += 20 * text.length() < entry.getKey().markup().length() ? 1 : 0;
        output += text.length();
      }
    }
    System.out.printf(
        "%-17s %3d with residues, %3d with marks of lines, %d failed, %d of which less than a"
            + " twentieth is left, %,9d characters out, %5.1f million of markup a second%n",
        name, residues, lineResidues, failed, scant, output, characters / best / 1e6);
  }

  /**
   * Counts the paragraphs that another keeps and ours lacks, with the short line above each, mostly
   * its heading: which sections are dropped on purpose can be told by these.
   */
  private static void lost(
      String name, Extractor other, WikiText own, List<Article> articles) {
    int paragraphs = 0;
    int lost = 0;
    Map<String, Integer> below = new TreeMap<>();
    for (Article article : articles) {
      Set<String> ours = wordRuns(own.prose(article.markup()));
      String heading = article.title();
      String theirs;
      try {
        theirs = other.prose(article);
      } catch (Exception | StackOverflowError e) {
        continue;
      }
      for (String line : theirs.lines().map(String::strip).toList()) {
        Set<String> runs = wordRuns(line);
        if (line.length() < SHORTEST_PARAGRAPH) {
          boolean isHeading = !line.isEmpty() && line.length() < 50 && !line.endsWith(".");
          heading = isHeading ? line.replaceAll("=+", "").strip() : heading;
        } else if (!runs.isEmpty()) {
          paragraphs++;
          long kept = runs.stream().filter(ours::contains).count();
          if (kept < SHARE_KEPT * runs.size()) {
            lost++;
            below.merge(heading, 1, Integer::sum);
          }
        }
      }
    }
    System.out.printf(
        "%-17s of %,d paragraphs of %d characters or more %d are not in ours, below: %s%n",
        name, paragraphs, SHORTEST_PARAGRAPH, lost, below);
  }

  private static Set<String> wordRuns(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 2 < words.length; i++) {
      runs.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
    }
    return runs;
  }

  private static void hostile(String name, Extractor extractor) {
    Map<String, String> texts = new LinkedHashMap<>();
    String open = "{{a|".repeat(1000);
    texts.put("1,000 nested templates", "Before. " + open + "x" + "}}".repeat(1000) + " After.");
    texts.put("20,000 times {{", "Before. " + "{{a|".repeat(20_000) + " After.");
    texts.put("20,000 times [[", "Before. " + "[[a|".repeat(20_000) + " After.");
    texts.put("20,000 times {|", "Before.\n" + "{|\n".repeat(20_000) + "\n== H ==\nAfter.");
    texts.put("20,000 times <ref>", "Before. " + "<ref>".repeat(20_000) + " After.");
    texts.forEach((kind, text) -> hostile(name, extractor, kind, new Article("Hostile", text)));
  }

  private static void hostile(String name, Extractor extractor, String kind, Article article) {
    ExecutorService executor =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    long start = System.nanoTime();
    String outcome;
    try {
      String prose =
          executor.submit(() -> extractor.prose(article)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      boolean whole = prose.contains("Before.") && prose.contains("After.");
      outcome = (whole ? "kept the text" : "lost text") + ", length " + prose.length();
    } catch (TimeoutException e) {
      outcome = "not done in " + PATIENCE_SECONDS + " s";
    } catch (ExecutionException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      outcome = cause.getClass().getSimpleName();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%-17s %-23s %s (%.2f s)%n", name, kind, outcome, seconds);
  }

  private static List<Article> articles(Path dump) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.entityExpansionLimit", "0");
    List<Article> articles = new ArrayList<>();
    String title = "";
    String text = "";
    boolean article = true;
    try (InputStream file = Files.newInputStream(dump);
        InputStream xml = new BZip2CompressorInputStream(file, true)) {
      XMLStreamReader reader = factory.createXMLStreamReader(xml);
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (reader.getLocalName()) {
            case "page" -> article = true;
            case "title" -> title = reader.getElementText();
            case "ns" -> article &= reader.getElementText().equals("0");
            case "redirect" -> article = false;
            case "text" -> text = reader.getElementText();
            default -> {}
          }
        } else if (event == XMLStreamConstants.END_ELEMENT
            && reader.getLocalName().equals("page")
            && article
            && !text.stripLeading().regionMatches(true, 0, "#redirect", 0, 9)) {
          articles.add(new Article(title, text));
        }
      }
    }
    return articles;
  }

  private static Extractor wikiclean() {
    var cleaner = new org.wikiclean.WikiClean.Builder().withTitle(false).withFooter(false).build();
    return article -> {
      String escaped =
          article.markup().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      return cleaner.clean("<text xml:space=\"preserve\">" + escaped + "</text>");
    };
  }

  private static Extractor bliki() {
    return article -> {
      var model = new info.bliki.wiki.model.WikiModel("http://x/${image}", "http://x/${title}");
      model.setUp();
      return model.render(
          new info.bliki.wiki.filter.PlainTextConverter(true), article.markup(), false);
    };
  }

  private static Extractor sweble() {
    WikiConfig config = DefaultConfigEnWp.generate();
    WtEngineImpl engine = new WtEngineImpl(config);
    return article -> {
      PageId id = new PageId(PageTitle.make(config, article.title()), -1);
      StringBuilder prose = new StringBuilder();
      walk(engine.postprocess(id, article.markup(), null).getPage(), prose);
      return prose.toString().strip();
    };
  }

  private static void walk(WtNode node, StringBuilder out) {
    switch (node) {
      case WtText text -> out.append(text.getContent());
      case WtWhitespace space -> out.append(' ');
      case WtNewline line -> out.append('\n');
      case WtXmlEntityRef entity ->
          out.append(entity.getResolved() == null ? "" : entity.getResolved());
      case WtXmlCharRef character -> out.appendCodePoint(character.getCodePoint());
      case WtTemplate gone -> {}
      case WtTemplateParameter gone -> {}
      case WtTable gone -> {}
      case WtImageLink gone -> {}
      case WtXmlComment gone -> {}
      case WtTagExtension gone -> {}
      case WtPageSwitch gone -> {}
      case WtXmlAttributes gone -> {}
      case WtImStartTag gone -> {}
      case WtImEndTag gone -> {}
      case WtInternalLink link -> link(link, out);
      case WtExternalLink link -> {
        if (link.hasTitle()) {
          walk(link.getTitle(), out);
        }
      }
      case WtXmlElement element -> {
        if (element.getName().equalsIgnoreCase("br")) {
          out.append('\n');
        } else if (element.hasBody()) {
          walk(element.getBody(), out);
        }
      }
      default -> {
        boolean block =
            node instanceof WtHeading
                || node instanceof WtParagraph
                || node instanceof WtListItem
                || node instanceof WtDefinitionListDef
                || node instanceof WtDefinitionListTerm;
        out.append(block ? "\n" : "");
        for (WtNode child : node) {
          walk(child, out);
        }
        out.append(block ? "\n" : "");
      }
    }
  }

  private static void link(WtInternalLink link, StringBuilder out) {
    String target = link.getTarget().getAsString();
    if (target.matches("(?i)(category|file|image):.*")) {
      return;
    }
    out.append(link.getPrefix());
    if (link.hasTitle()) {
      walk(link.getTitle(), out);
    } else {
      out.append(target);
    }
    out.append(link.getPostfix());
  }
}
