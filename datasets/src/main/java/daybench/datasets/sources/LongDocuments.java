package daybench.datasets.sources;

/**
 * Cuts documents that are longer than a document may be, between paragraphs where there are some,
 * else between lines or words.
 *
 * @param sink takes the parts, named by the character that they begin with
 * @param report told of every cut
 */
public record LongDocuments(DocumentSink sink, SourceReport report) implements DocumentSink {
  private static final int LIMIT = 5 << 20; // characters: 15 MB of UTF-8 at most

  @Override
  public void accept(Document document) {
    String text = document.text();
    int start = 0;
    while (text.length() - start > LIMIT) {
      int cut = cut(text, start, start + LIMIT);
      report.add(SourceIssue.DOCUMENT_CUT, document.origin());
      emit(document, start, cut);
      start = cut;
    }
    emit(document, start, text.length());
  }

  private void emit(Document document, int start, int end) {
    String text = document.text().substring(start, end).strip();
    if (!text.isEmpty()) {
      String origin = start == 0 ? document.origin() : document.origin() + "#" + start;
      sink.accept(new Document(origin, text));
    }
  }

  private static int cut(String text, int start, int limit) {
    for (String border : new String[] {"\n\n", "\n", " "}) {
      int at = text.lastIndexOf(border, limit - border.length());
      if (at > start + LIMIT / 2) {
        return at + border.length();
      }
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }
}
