package daybench.datasets.wordpiece;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of each code point when a text is cut into words, as an int of flags and a value.
 * Without a flag, the code point becomes the one code point of the value, a part of a word.
 * Immutable.
 */
final class CharacterTable {
  /** Dropped. */
  static final int REMOVED = 1 << 21;

  /** Ends a word. */
  static final int SPACE = 1 << 22;

  /** Its value is a word of its own. */
  static final int ISOLATED = 1 << 23;

  /** Becomes the code points of {@link #expansion}. */
  static final int EXPANDED = 1 << 24;

  /** Dropped, and combining marks are not sorted across it. */
  static final int BARRIER = 1 << 25;

  /** A part of a word that has to be sorted among its neighbours, by {@link #order}. */
  static final int SORTED = 1 << 26;

  /** The code point of an entry that is not {@link #EXPANDED}. */
  static final int VALUE = (1 << 21) - 1;

  private static final String RESOURCE = "characters.txt";
  private static final int PAGE_BITS = 8;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int HANGUL_FIRST = 0xAC00;
  private static final int HANGUL_LAST = 0xD7A3;

  /** Null where every code point of the page becomes itself. */
  private final int[] @Nullable [] pages = new int[(Character.MAX_CODE_POINT + 1) >> PAGE_BITS][];

  private final List<int[]> expansions = new ArrayList<>();
  private final Map<Integer, Integer> orders = new HashMap<>();
  private final boolean uncased;

  /**
   * Reads the table.
   *
   * @param uncased whether text is decomposed, stripped of accents and lower-cased
   */
  CharacterTable(boolean uncased) {
    this.uncased = uncased;
    read();
    for (int c = Character.MIN_SURROGATE; c <= Character.MAX_SURROGATE; c++) {
      set(c, REMOVED);
    }
    for (int c = HANGUL_FIRST; uncased && c <= HANGUL_LAST; c++) {
      set(c, expanded(jamo(c)));
    }
  }

  /** The entry of a code point. */
  int entry(int codePoint) {
    int[] page = pages[codePoint >> PAGE_BITS];
    return page == null ? codePoint : page[codePoint & (PAGE - 1)];
  }

  /** The code points that an {@link #EXPANDED} entry stands for; not to be changed. */
  int[] expansion(int entry) {
    return expansions.get(entry & VALUE);
  }

  /** The rank of a kept combining mark in the canonical order, 0 of anything else. */
  int order(int codePoint) {
    return orders.getOrDefault(codePoint, 0);
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CharacterTable.class.getResourceAsStream(RESOURCE)),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          read(line.split(" ", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String[] fields) {
    String[] ends = fields[1].split("-", -1);
    int first = Integer.parseInt(ends[0], 16);
    int last = Integer.parseInt(ends[ends.length - 1], 16);
    switch (fields[0]) {
      case "removed" -> fill(first, last, REMOVED);
      case "space" -> fill(first, last, SPACE);
      case "ideograph", "punctuation" -> {
        for (int c = first; c <= last; c++) {
          set(c, ISOLATED | c);
        }
      }
      case "mark" -> fillUncased(first, last, REMOVED);
      case "startermark" -> fillUncased(first, last, REMOVED | BARRIER);
      case "order" -> readOrder(first, Integer.parseInt(fields[2]));
      case "uncased" -> readUncased(first, fields);
      default -> throw new IllegalStateException(RESOURCE + ": " + fields[0]);
    }
  }

  private void readOrder(int codePoint, int order) {
    if (uncased) {
      orders.put(codePoint, order);
      set(codePoint, SORTED | codePoint);
    }
  }

  private void readUncased(int codePoint, String[] fields) {
    if (!uncased) {
      return;
    }
    int[] becomes = new int[fields.length - 2];
    Arrays.setAll(becomes, i -> Integer.parseInt(fields[i + 2], 16));
    if (becomes.length > 1) {
      set(codePoint, expanded(becomes));
    } else {
      // An ideograph stands alone whatever it becomes; U+2260 becomes "=", which is punctuation.
      int isolated = (entry(codePoint) | entry(becomes[0])) & ISOLATED;
      set(codePoint, isolated | becomes[0]);
    }
  }

  private int expanded(int[] codePoints) {
    expansions.add(codePoints);
    return EXPANDED | (expansions.size() - 1);
  }

  private static int[] jamo(int syllable) {
    int index = syllable - HANGUL_FIRST;
    int lead = 0x1100 + index / 588;
    int vowel = 0x1161 + index % 588 / 28;
    int tail = index % 28;
    return tail == 0 ? new int[] {lead, vowel} : new int[] {lead, vowel, 0x11A7 + tail};
  }

  private void fillUncased(int first, int last, int entry) {
    if (uncased) {
      fill(first, last, entry);
    }
  }

  private void fill(int first, int last, int entry) {
    for (int c = first; c <= last; c++) {
      set(c, entry);
    }
  }

  private void set(int codePoint, int entry) {
    int index = codePoint >> PAGE_BITS;
    int[] page = pages[index];
    if (page == null) {
      page = new int[PAGE];
      int first = index << PAGE_BITS;
      Arrays.setAll(page, i -> first + i);
      pages[index] = page;
    }
    page[codePoint & (PAGE - 1)] = entry;
  }
}
