package daybench.datasets.sentences;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the full stop after a word means. */
enum Abbreviation {
  /** The word is no abbreviation. */
  NONE,
  /** Something always follows it: a title before a name, "e.g." */
  CONTINUES,
  /** A number follows it, or a name: "Fig. 3". */
  BEFORE_NUMBER,
  /** An abbreviation before a number only, otherwise a word: "No. 5". */
  WORD_BEFORE_NUMBER,
  /** It may end a sentence or not: "etc.", "U.S." */
  EITHER;

  private static final Map<String, Abbreviation> KNOWN = known();

  private static Map<String, Abbreviation> known() {
    Map<String, Abbreviation> known = new HashMap<>();
    add(
        known,
        CONTINUES,
        "mr mrs ms dr prof rev gen col lt sgt capt cpt cmdr adm maj brig pvt sen rep gov pres hon st"
            + " mt ft messrs mme mlle msgr supt insp det e.g i.e eg cf viz ca approx incl esp vs v.s"
            + " née fl resp lit trans nr feat");
    add(
        known,
        BEFORE_NUMBER,
        "fig figs sec sect vol vols pp eq eqs ch chap pt nos ser op ed eds tab app ex cap ref refs"
            + " ver rev");
    add(
        known,
        WORD_BEFORE_NUMBER,
        "no art jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri par"
            + " para add max min sun sat prop pop circa rs thm lem def deut ps lev num josh judg sam kgs"
            + " chron neh prov eccl isa jer ezek dan hos mic zech mal matt rom cor gal eph phil"
            + " thess tim heb jas pet");
    add(
        known,
        EITHER,
        "etc inc ltd co corp jr sr bros ave blvd rd hwy dept univ assn assoc bldg al ibid op.cit esq"
            + " ph.d b.sc m.sc b.a m.a a.m p.m a.d b.c b.c.e c.e u.s u.k u.n e.u d.c n.y l.a u.s.a"
            + " u.s.s.r r.i.p mfg intl natl gov.t pl sq tel est misc");
    return known;
  }

  private static void add(Map<String, Abbreviation> known, Abbreviation kind, String words) {
    for (String word : words.split(" ", -1)) {
      known.putIfAbsent(word, kind);
    }
  }

  static Abbreviation of(String word) {
    Abbreviation known = KNOWN.get(word.toLowerCase(Locale.ROOT));
    return known != null ? known : isAcronym(word) ? EITHER : NONE;
  }

  /** Single letters with full stops between them: "S.S", "a.k.a". */
  private static boolean isAcronym(String word) {
    if (word.length() < 3 || word.length() % 2 == 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
        return false;
      }
    }
    return true;
  }
}
