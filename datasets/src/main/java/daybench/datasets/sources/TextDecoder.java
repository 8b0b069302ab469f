package daybench.datasets.sources;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes documents of bytes: decodes UTF-8, repairs what is not, drops what is not text, and hands
 * on what is left of it.
 *
 * <p>Bytes that are not UTF-8 are taken for Windows-1252 (which has all of Latin-1's letters) where
 * the document has no character of several bytes in UTF-8 and its bytes above ASCII are mostly
 * single and not many, as the accented letters of Western languages are. Otherwise each becomes the
 * replacement character U+FFFD.
 */
public final class TextDecoder {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\uFFFD';

  private final DocumentSink sink;
  private final SourceReport report;
  private final UnaryOperator<String> cleaning;

  /**
   * @param sink takes the documents
   * @param report told what was skipped and repaired
   * @param cleaning a last change of a document's text
   */
  public TextDecoder(DocumentSink sink, SourceReport report, UnaryOperator<String> cleaning) {
    this.sink = sink;
    this.report = report;
    this.cleaning = cleaning;
  }

  SourceReport report() {
    return report;
  }

  /** Hands on the document that these bytes are, unless it is blank or no text. */
  public void emit(String origin, byte[] bytes, int length) {
    ByteCensus census = ByteCensus.of(bytes, length);
    if (census.looksBinary()) {
      report.add(SourceIssue.BINARY_DOCUMENT, origin);
      return;
    }
    String text = decode(origin, bytes, length, census);
    if (text == null) {
      return;
    }
    if (census.controls() > 0) {
      report.add(
          new SourceFinding(SourceIssue.CONTROL_CHARACTERS, census.controls(), List.of(origin)));
    }
    if (census.controls() > 0 || census.unusualSpaces() > 0) {
      text = plain(text);
    }
    String clean = cleaning.apply(text).strip();
    if (!clean.isEmpty()) {
      sink.accept(new Document(origin, clean));
    }
  }

  private @Nullable String decode(String origin, byte[] bytes, int length, ByteCensus census) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    if (census.high() == 0 || text.indexOf(REPLACEMENT) < 0) {
      return text;
    }
    long replaced = count(text, REPLACEMENT) - census.replacements();
    if (replaced <= 0) {
      return text;
    }
    boolean anyUtf8 = text.chars().anyMatch(c -> c >= 0x80 && c != REPLACEMENT);
    if (!anyUtf8 && census.replacements() == 0) {
      if (census.high() > 0.3 * length) {
        report.add(SourceIssue.UNKNOWN_ENCODING, origin);
        return null;
      }
      if (2 * census.lonelyHigh() >= census.high()) {
        report.add(SourceIssue.WESTERN_ENCODING, origin);
        return new String(bytes, 0, length, WESTERN);
      }
    }
    report.add(new SourceFinding(SourceIssue.INVALID_BYTES, replaced, List.of(origin)));
    return text;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  /** Every end of a line as LF, other ASCII white space as a space, no control characters. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          plain.append('\n');
        }
      } else if (c == '\f' || c == 0x0B) {
        plain.append(' ');
      } else if ((c >= ' ' && c != 0x7F) || c == '\n' || c == '\t') {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
