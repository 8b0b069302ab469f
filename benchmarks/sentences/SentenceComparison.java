import daybench.datasets.sentences.SentenceSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/** Compares where splitters end sentences with marks made by hand, and how fast they are. */
public final class SentenceComparison {
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final int ROUNDS = 6;

  /** Tells the ends of a text's sentences. */
  interface Splitter {
    void split(String text, IntConsumer end);
  }

  public static void main(String[] arguments) throws IOException {
    Map<String, Splitter> splitters = new LinkedHashMap<>();
    splitters.put("java.text", javaText());
    splitters.put("ICU4J", icu(com.ibm.icu.text.BreakIterator.getSentenceInstance(Locale.ENGLISH)));
    splitters.put("ICU4J, filtered", icu(filtered()));
    splitters.put("OpenNLP", openNlp());
    splitters.put("Daybench", daybench());
    for (Map.Entry<String, Splitter> splitter : splitters.entrySet()) {
      score(splitter.getKey(), splitter.getValue(), Files.readString(Path.of(arguments[0])));
    }
    for (int i = 1; i < arguments.length; i++) {
      List<String> paragraphs =
          Files.readString(Path.of(arguments[i])).lines().filter(line -> !line.isBlank()).toList();
      for (Map.Entry<String, Splitter> splitter : splitters.entrySet()) {
        measure(arguments[i], splitter.getKey(), splitter.getValue(), paragraphs);
      }
    }
  }

  private static Splitter javaText() {
    java.text.BreakIterator breaks = java.text.BreakIterator.getSentenceInstance(Locale.ENGLISH);
    return (text, end) -> {
      breaks.setText(text);
      breaks.first();
      for (int at = breaks.next(); at >= 0; at = breaks.next()) {
        end.accept(at);
      }
    };
  }

  private static Splitter icu(com.ibm.icu.text.BreakIterator breaks) {
    return (text, end) -> {
      breaks.setText(text);
      breaks.first();
      for (int at = breaks.next(); at >= 0; at = breaks.next()) {
        end.accept(at);
      }
    };
  }

  private static com.ibm.icu.text.BreakIterator filtered() {
    return com.ibm.icu.text.FilteredBreakIteratorBuilder.getInstance(
            com.ibm.icu.util.ULocale.ENGLISH)
        .wrapIteratorWithFilter(
            com.ibm.icu.text.BreakIterator.getSentenceInstance(Locale.ENGLISH));
  }

  private static Splitter openNlp() throws IOException {
    try (InputStream in = SentenceComparison.class.getResourceAsStream(MODEL)) {
      SentenceDetectorME detector = new SentenceDetectorME(new SentenceModel(in));
      return (text, end) -> {
        for (Span span : detector.sentPosDetect(text)) {
          end.accept(span.getEnd());
        }
      };
    }
  }

  private static Splitter daybench() {
    SentenceSplitter splitter = SentenceSplitter.english();
    return (text, end) -> splitter.split(text, (from, to) -> end.accept(to));
  }

  /** The sample has a sentence a line and blank lines between paragraphs. */
  private static void score(String name, Splitter splitter, String sample) {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (String paragraph : sample.strip().split("\n\n")) {
      String text = paragraph.replace('\n', ' ');
      TreeSet<Integer> marked = new TreeSet<>();
      for (int at = paragraph.indexOf('\n'); at >= 0; at = paragraph.indexOf('\n', at + 1)) {
        marked.add(at);
      }
      TreeSet<Integer> found = new TreeSet<>();
      splitter.split(text, end -> found.add(text.substring(0, end).stripTrailing().length()));
      found.remove(text.length());
      int both = (int) found.stream().filter(marked::contains).count();
      right += both;
      wrong += found.size() - both;
      missed += marked.size() - both;
    }
    System.out.printf(
        "%-16s right %d, wrong %d, missed %d, F1 %.3f%n",
        name, right, wrong, missed, 2.0 * right / (2 * right + wrong + missed));
  }

  private static void measure(String file, String name, Splitter splitter, List<String> texts) {
    long characters = texts.stream().mapToLong(String::length).sum();
    List<Double> speeds = new ArrayList<>();
    long[] sentences = new long[1];
    for (int round = 0; round < ROUNDS; round++) {
      sentences[0] = 0;
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      texts.forEach(text -> splitter.split(text, end -> sentences[0]++));
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      speeds.add(characters / (nanos / 1e3));
    }
    System.out.printf(
        "%s: %-16s %.0f million characters per second of one core, %d sentences%n",
        Path.of(file).getFileName(),
        name,
        speeds.stream().mapToDouble(speed -> speed).max().orElseThrow(),
        sentences[0]);
  }
}
