package daybench.datasets.sources;

import java.util.regex.Pattern;

/** What can be wrong with a source's files, and what was done about it. */
public enum SourceIssue {
  EMPTY_FILE("empty [file|files], skipped", true),
  BINARY_FILE("binary [file|files], skipped", true),
  UNREADABLE_FILE("[file|files] that could not be read, skipped", true),
  DAMAGED_COMPRESSION(
      "compressed [file that is|files that are] damaged, skipped from the damaged document on",
      true),
  MISSING_FILE("[file|files] gone before they were read, skipped", true),
  UNREADABLE_FOLDER("[folder|folders] that could not be listed, skipped", true),
  HIDDEN("hidden [file or folder|files and folders], skipped", true),
  BROKEN_LINK("symbolic [link that leads|links that lead] nowhere, skipped", true),
  FOLDER_SEEN_BEFORE("symbolic [link to a folder|links to folders] read already, skipped", true),
  NOT_A_FILE("[pipe, socket or device|pipes, sockets and devices], skipped", true),
  OTHER_KIND("[file|files] of another kind, skipped", true),
  TOO_LARGE("[file|files] too large to be read in one piece, skipped", true),
  DAMAGED_BOOK("[book that is|books that are] damaged or locked, skipped", true),
  ROW_WITHOUT_TEXT("[row|rows] without text in the column, skipped", true),
  MALFORMED_ROW("[row that is|rows that are] malformed or too long, skipped", true),
  BINARY_DOCUMENT("[document|documents] of mostly control characters, skipped", true),
  UNKNOWN_ENCODING("[document|documents] in no known encoding, skipped", true),
  STRAY_TEXT("[passage|passages] outside of any <doc>, skipped", true),
  UNUSABLE_ENTRY("archive [entry|entries] that could not be read, skipped", true),
  REPEATED_PARAGRAPH(
      "[paragraph that repeats|paragraphs that repeat] an earlier one, skipped", true),
  REDIRECT("[page that leads|pages that lead] to another, skipped", true),
  OTHER_NAMESPACE("[page that is no article|pages that are no articles], skipped", true),
  WITHOUT_PROSE("[article|articles] without prose, skipped", true),
  MALFORMED_PAGE("[page|pages] of malformed XML, skipped", true),
  WESTERN_ENCODING("[document|documents] in Windows-1252 or Latin-1, converted", false),
  WIDE_ENCODING("[file|files] in UTF-16 or UTF-32, converted", false),
  INVALID_BYTES("invalid [byte|bytes], replaced", false),
  BYTE_ORDER_MARK("byte-order [mark|marks], removed", false),
  CONTROL_CHARACTERS("control [character|characters], removed", false),
  DOCUMENT_CUT("[cut|cuts] through documents longer than the limit", false),
  UNCLOSED_DOCUMENT("[document|documents] without </doc>, ended at the next one", false),
  TRUNCATED_DUMP(
      "[dump that ends|dumps that end] too early, read as far as [it goes|they go]", false);

  /** Of words in brackets, the first are for one and the others for more. */
  private static final Pattern ALTERNATIVES = Pattern.compile("\\[([^|\\]]*)\\|([^\\]]*)\\]");

  private final String description;
  private final boolean skipped;

  SourceIssue(String description, boolean skipped) {
    this.description = description;
    this.skipped = skipped;
  }

  /** What is counted and what was done, to follow the number. */
  public String description(long count) {
    return ALTERNATIVES.matcher(description).replaceAll(count == 1 ? "$1" : "$2");
  }

  /** Whether something was left out; otherwise it was repaired. */
  public boolean skipped() {
    return skipped;
  }
}
