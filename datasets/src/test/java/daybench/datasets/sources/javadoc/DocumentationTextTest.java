package daybench.datasets.sources.javadoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DocumentationTextTest {
  private static List<String> paragraphs(String source) {
    return new DocumentationText().paragraphs(source);
  }

  private static List<String> comment(String body) {
    return paragraphs("/**\n" + body.indent(1).replaceAll("(?m)^", " *") + "\n */\nclass A {}");
  }

  @Test
  void only_documentation_comments_are_read() {
    String source =
        """
        /* Copyright (c) of somebody. All rights reserved here. */
        package a; // not this line of words
        /** This comment is the first. */
        class A {
          String s = "/** not in a string */";
          String t = \"""
              /** not in \\" a text block */
              \""";
          char c = '"'; /** Not hidden by a quotation mark. */
          char d = '\\''; /**/ int i; /***** a box of many stars *****/
          int half = 4 / 2; /** The last of the comments, never closed
        """;
    assertEquals(
        List.of(
            "This comment is the first.",
            "Not hidden by a quotation mark.",
            "The last of the comments, never closed"),
        paragraphs(source));
  }

  @Test
  void licences_are_no_documentation() {
    assertEquals(
        List.of(),
        comment("Copyright (c) 2020 by a company. All rights reserved.\nUse is subject to terms."));
    assertEquals(
        List.of(),
        comment("Licensed under http://www.apache.org/licenses/LICENSE-2.0 as everybody knows."));
  }

  @Test
  void inline_tags_become_what_a_reader_sees() {
    assertEquals(
        List.of(
            "Calls Map.Entry.getKey of the map, its entry with List<String> {x} at @home, size and"
                + " more."),
        comment(
            "Calls {@link java.util.Map.Entry#getKey()} of {@linkplain Map the map}, its {@link"
                + " #entry(int, long)}\nwith {@code List<String> {x}} at {@literal @}home,"
                + " {@link List#size() size}{@inheritDoc}\nand {@index \"more\" of it}."));
    assertEquals(
        List.of("Returns the size of the box. It is small."),
        comment("{@return the size of {@code the box}} It is small."));
    assertEquals(
        List.of("A brace is never closed here."), comment("A brace {@code is never closed here."));
  }

  @Test
  void block_tags_become_sentences_or_nothing() {
    assertEquals(
        List.of(
            "Moves the box.",
            "from: the place where it starts.",
            "T: the type of the box.",
            "Returns the place where it ends.",
            "Throws IllegalStateException if the box is closed.",
            "IOException is thrown if the disk is full.",
            "RuntimeException: whatever else went wrong.",
            "Deprecated: use another method.",
            "Implementations may move several boxes."),
        comment(
            """
            Moves the box.
            @param from the place where
                   it starts
            @param <T> - the type of the box
            @param nothing
            @return The place where it ends.
            @throws java.lang.IllegalStateException If the box is closed
            @exception IOException Thrown if the disk is full.
            @throws RuntimeException whatever else went wrong.
            @see Object#toString the method of another
            @since 1.5 or so I believe
            @author Somebody Quite Unknown
            @deprecated use another method
            @implSpec Implementations may move several boxes.
            """));
  }

  @Test
  void markup_and_entities_are_cleaned() {
    assertEquals(
        List.of(
            "A heading of words",
            "It is 2^31 < x & so on, in bold letters.",
            "First item of the list",
            "second item of the list",
            "After the code comes text."),
        comment(
            """
            <h2>A heading of words</h2>
            It is 2<sup>31</sup> &lt; x &amp; so&nbsp;on, in <b>bold</b> <a href="x">letters</a>.
            <ul><li>First item of the list<li>second item of the list</ul>
            <pre>{@code
              int x = 1; // not this code at all
              @Override public void f() {}
            }</pre>
            <p>After the code comes text.
            """));
  }

  @Test
  void a_blank_line_ends_a_paragraph() {
    assertEquals(
        List.of("First words of text.", "Other words of text."),
        comment("First words\nof text.\n\nOther words of text."));
  }

  @Test
  void markdown_comments_are_read_too() {
    String source =
        """
        class A {
            /// Gives the *first* box of `a[i]`, see [List#get(int)] or [the other][Other#m].
            ///
            /// - an item of a list
            /// - another item, in a [link](http://x)
            ///
            /// ```
            /// int code = notThisCode(at, all);
            /// ```
            /// @param box the `box` to give
            /// @return the same box
            void f() {} /// not a comment of documentation

            //// neither is this line of words
            /// A second comment of words.

            /// And a third comment of words.
        """;
    assertEquals(
        List.of(
            "Gives the first box of a[i], see List.get or the other.",
            "an item of a list",
            "another item, in a link",
            "box: the box to give.",
            "Returns the same box.",
            "A second comment of words.",
            "And a third comment of words."),
        paragraphs(source));
  }

  @Test
  void what_is_no_prose_is_dropped() {
    assertEquals(List.of(), comment("Expr ::= OrExpr | AndExpr"));
    assertEquals(List.of(), comment("java.io.Serializable"));
    assertEquals(List.of(), comment("compiler.err.x=\\\n   cannot find the symbol in question"));
    assertEquals(List.of(), comment("if (x) { a.b(c); } else { d(e, f); }"));
  }

  @Test
  void unicode_escapes_are_decoded_as_the_language_says() {
    assertEquals(
        List.of("A na\u00efve caf\u00e9 stays '\\u0041' and \\\\u00e9 and \\u000a and \\u12."),
        comment(
            "A na\\u00efve caf\\uuu00E9 stays '\\u005Cu0041' and \\\\u00e9 and \\u000a and"
                + " \\u12."));
  }

  @Test
  void no_source_however_broken_is_too_much() {
    String alphabet =
        "/**/ {@code } \"\"\" ' \\u00e9 \n @param <p> & ; /// [a][b] ` {@link #x( word ";
    String[] pieces = alphabet.split(" ", -1);
    Random random = new Random(5);
    for (int i = 0; i < 3000; i++) {
      StringBuilder source = new StringBuilder();
      for (int k = random.nextInt(40); k > 0; k--) {
        source
            .append(pieces[random.nextInt(pieces.length)])
            .append(random.nextBoolean() ? " " : "");
      }
      assertTrue(paragraphs(source.toString()).stream().noneMatch(String::isBlank));
    }
    paragraphs("/** " + "{@code ".repeat(20_000) + "*/");
    paragraphs("/** " + "{@link x ".repeat(500) + "}".repeat(500) + "*/");
  }
}
