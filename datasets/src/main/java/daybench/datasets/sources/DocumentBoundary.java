package daybench.datasets.sources;

/** What separates the documents of plain text. */
public enum DocumentBoundary {
  /** One file is one document. */
  FILE,
  /** Documents are separated by one or more blank lines. */
  BLANK_LINES
}
