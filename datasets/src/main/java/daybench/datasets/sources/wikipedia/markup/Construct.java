package daybench.datasets.sources.wikipedia.markup;

/** What markup opens and closes again. */
enum Construct {
  /** <code>{{name|argument}}</code>. */
  TEMPLATE,
  /** <code>{{{name|default}}}</code>. */
  PARAMETER,
  /** {@code [[target|text]]}. */
  LINK,
  /** {@code [http://address text]}. */
  EXTERNAL_LINK,
  /** <code>{| ... |}</code>. */
  TABLE
}
