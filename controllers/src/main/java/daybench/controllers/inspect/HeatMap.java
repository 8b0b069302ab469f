package daybench.controllers.inspect;

import daybench.engine.inference.TokenSurprisal;
import java.util.ArrayList;
import java.util.List;

/**
 * The surprisal of a whole text.
 *
 * @param pieces the text cut into stretches, in order; together they are the text
 * @param bits of all tokens
 * @param tokens scored
 */
public record HeatMap(List<HeatPiece> pieces, double bits, int tokens) {
  public HeatMap {
    pieces = List.copyOf(pieces);
  }

  /** Bits a token; NaN where none was scored. */
  public double bitsPerToken() {
    return tokens == 0 ? Double.NaN : bits / tokens;
  }

  /** The map of a text. */
  static HeatMap of(String text, List<TokenSurprisal> tokens) {
    List<HeatPiece> pieces = new ArrayList<>();
    double bits = 0;
    int at = 0;
    for (TokenSurprisal token : tokens) {
      bits += token.bits();
      if (token.start() < at) {
        continue; // several tokens from one char: it is shown with the first
      }
      if (token.start() > at) {
        pieces.add(new HeatPiece(text.substring(at, token.start()), "", Double.NaN));
      }
      pieces.add(
          new HeatPiece(text.substring(token.start(), token.end()), token.token(), token.bits()));
      at = token.end();
    }
    if (at < text.length()) {
      pieces.add(new HeatPiece(text.substring(at), "", Double.NaN));
    }
    return new HeatMap(pieces, bits, tokens.size());
  }
}
