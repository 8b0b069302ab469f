package daybench.datasets.wordpiece;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Encodes one text character by character, remembering where each comes from. Slow and plain;
 * shares only the character table with the fast path, which tests compare with it.
 */
final class OffsetEncoder {
  /** A character of a word, and the chars of the text that it comes from. */
  private record Letter(int codePoint, int start, int end) {}

  private final Vocabulary vocabulary;
  private final CharacterTable table;
  private final SpecialTokens specials;
  private final TokenBuffer ids = new TokenBuffer();
  private final TokenBuffer starts = new TokenBuffer();
  private final TokenBuffer ends = new TokenBuffer();
  private final List<Letter> word = new ArrayList<>();
  private int barrier;

  OffsetEncoder(Vocabulary vocabulary, CharacterTable table, SpecialTokens specials) {
    this.vocabulary = vocabulary;
    this.table = table;
    this.specials = specials;
  }

  TokenizedText encode(String text) {
    int at = 0;
    while (at < text.length()) {
      int special = specials.find(text, at);
      int codePoint = text.codePointAt(at);
      int end = at + (special >= 0 ? specials.length(special) : Character.charCount(codePoint));
      if (special >= 0) {
        finishWord();
        add(specials.id(special), at, end);
      } else {
        take(table.entry(codePoint), at, end);
      }
      at = end;
    }
    finishWord();
    return new TokenizedText(ids.toArray(), starts.toArray(), ends.toArray());
  }

  private void take(int entry, int start, int end) {
    boolean isolated = (entry & CharacterTable.ISOLATED) != 0;
    if (isolated || (entry & CharacterTable.SPACE) != 0) {
      finishWord();
    }
    if ((entry & CharacterTable.BARRIER) != 0) {
      barrier = word.size();
    }
    if ((entry & (CharacterTable.SPACE | CharacterTable.REMOVED)) != 0) {
      return;
    }
    if ((entry & CharacterTable.EXPANDED) != 0) {
      for (int codePoint : table.expansion(entry)) {
        insert(new Letter(codePoint, start, end));
      }
    } else {
      insert(new Letter(entry & CharacterTable.VALUE, start, end));
    }
    if (isolated) {
      finishWord();
    }
  }

  private void insert(Letter letter) {
    int order = table.order(letter.codePoint);
    int place = word.size();
    while (order > 0 && place > barrier && table.order(word.get(place - 1).codePoint) > order) {
      place--;
    }
    word.add(place, letter);
  }

  private void finishWord() {
    List<Integer> pieces = new ArrayList<>();
    List<Integer> cuts = new ArrayList<>(List.of(0));
    int start = 0;
    boolean known = word.size() <= WordScanner.MAX_WORD;
    while (known && start < word.size()) {
      int end = word.size();
      OptionalInt id = piece(start, end);
      while (id.isEmpty() && --end > start) {
        id = piece(start, end);
      }
      known = id.isPresent();
      pieces.add(id.orElse(vocabulary.unknownId()));
      cuts.add(end);
      start = end;
    }
    if (!known) {
      pieces = List.of(vocabulary.unknownId());
      cuts = List.of(0, word.size());
    }
    for (int i = 0; i < pieces.size(); i++) {
      add(pieces.get(i), word.get(cuts.get(i)).start, word.get(cuts.get(i + 1) - 1).end);
    }
    word.clear();
    barrier = 0;
  }

  private OptionalInt piece(int start, int end) {
    StringBuilder piece = new StringBuilder(start == 0 ? "" : Vocabulary.CONTINUATION);
    word.subList(start, end).forEach(letter -> piece.appendCodePoint(letter.codePoint));
    return vocabulary.id(piece.toString());
  }

  private void add(int id, int start, int end) {
    ids.add(id);
    starts.add(start);
    ends.add(end);
  }
}
