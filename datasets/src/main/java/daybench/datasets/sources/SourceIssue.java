package daybench.datasets.sources;

/** What can be wrong with a source's files, and what was done about it. */
public enum SourceIssue {
  EMPTY_FILE("empty files, skipped", true),
  BINARY_FILE("binary files, skipped", true),
  UNREADABLE_FILE("files that could not be read, skipped", true),
  DAMAGED_COMPRESSION(
      "compressed files that are damaged, skipped from the damaged document on", true),
  MISSING_FILE("files gone before they were read, skipped", true),
  UNREADABLE_FOLDER("folders that could not be listed, skipped", true),
  HIDDEN("hidden files and folders, skipped", true),
  BROKEN_LINK("symbolic links that lead nowhere, skipped", true),
  FOLDER_SEEN_BEFORE("symbolic links to folders read already, skipped", true),
  NOT_A_FILE("pipes, sockets and devices, skipped", true),
  OTHER_KIND("files of another kind, skipped", true),
  TOO_LARGE("files too large to be read in one piece, skipped", true),
  DAMAGED_BOOK("books that are damaged or locked, skipped", true),
  ROW_WITHOUT_TEXT("rows without text in the column, skipped", true),
  MALFORMED_ROW("rows that are malformed or too long, skipped", true),
  BINARY_DOCUMENT("documents of mostly control characters, skipped", true),
  UNKNOWN_ENCODING("documents in no known encoding, skipped", true),
  STRAY_TEXT("passages outside of any <doc>, skipped", true),
  UNUSABLE_ENTRY("archive entries that could not be read, skipped", true),
  REPEATED_PARAGRAPH("paragraphs that repeat an earlier one, skipped", true),
  REDIRECT("pages that lead to another, skipped", true),
  OTHER_NAMESPACE("pages that are no articles, skipped", true),
  WITHOUT_PROSE("articles without prose, skipped", true),
  MALFORMED_PAGE("pages of malformed XML, skipped", true),
  WESTERN_ENCODING("documents in Windows-1252 or Latin-1, converted", false),
  WIDE_ENCODING("files in UTF-16 or UTF-32, converted", false),
  INVALID_BYTES("invalid bytes, replaced", false),
  BYTE_ORDER_MARK("byte-order marks, removed", false),
  CONTROL_CHARACTERS("control characters, removed", false),
  DOCUMENT_CUT("cuts through documents longer than the limit", false),
  UNCLOSED_DOCUMENT("documents without </doc>, ended at the next one", false),
  TRUNCATED_DUMP("dumps that end too early, read as far as they go", false);

  private final String description;
  private final boolean skipped;

  SourceIssue(String description, boolean skipped) {
    this.description = description;
    this.skipped = skipped;
  }

  /** What is counted and what was done, in the plural, to follow a number. */
  public String description() {
    return description;
  }

  /** Whether something was left out; otherwise it was repaired. */
  public boolean skipped() {
    return skipped;
  }
}
