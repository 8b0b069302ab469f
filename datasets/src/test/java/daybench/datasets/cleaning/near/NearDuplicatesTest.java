package daybench.datasets.cleaning.near;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(5000));
    }
    return words;
  }

  private static List<String> changed(Random random, List<String> words, int changes) {
    List<String> other = new ArrayList<>(words);
    for (int i = 0; i < changes; i++) {
      other.set(random.nextInt(other.size()), "c" + random.nextInt(5000));
    }
    return other;
  }

  private static Set<List<String>> shingles(List<String> words) {
    Set<List<String>> shingles = new HashSet<>();
    for (int i = 0; i + Shingles.WORDS <= words.size(); i++) {
      shingles.add(words.subList(i, i + Shingles.WORDS));
    }
    return shingles;
  }

  private static double jaccard(List<String> one, List<String> other) {
    Set<List<String>> both = shingles(one);
    both.retainAll(shingles(other));
    Set<List<String>> either = shingles(one);
    either.addAll(shingles(other));
    return (double) both.size() / either.size();
  }

  private static int[] signature(List<String> words) {
    return new MinHash().signature(String.join(" ", words));
  }

  @Test
  void signatures_tell_how_similar_texts_are() {
    Random random = new Random(3);
    double squares = 0;
    double sum = 0;
    int pairs = 200;
    for (int i = 0; i < pairs; i++) {
      List<String> one = words(random, 300);
      List<String> other = changed(random, one, random.nextInt(40));
      double error = MinHash.similarity(signature(one), signature(other)) - jaccard(one, other);
      squares += error * error;
      sum += error;
    }
    assertTrue(
        Math.sqrt(squares / pairs) < 0.045, "root mean square " + Math.sqrt(squares / pairs));
    assertTrue(Math.abs(sum / pairs) < 0.01, "bias " + sum / pairs);
  }

  @Test
  void case_punctuation_and_layout_do_not_matter_but_order_does() {
    MinHash hash = new MinHash();
    int[] one = hash.signature("The quick brown fox jumps over the lazy dog again.");
    assertArrayEquals(
        one, hash.signature("\"the QUICK, brown\nfox jumps -- over the lazy dog\" again"));
    assertTrue(
        MinHash.similarity(
                one, hash.signature("Again the lazy dog jumps over the brown quick fox."))
            < 0.3);
    assertArrayEquals(hash.signature("Yes, sir!"), hash.signature("yes sir"));
    assertTrue(MinHash.similarity(hash.signature("yes sir"), hash.signature("yes")) < 0.1);
    assertTrue(MinHash.similarity(hash.signature("今天天气很好我们走"), hash.signature("今天天气很好我们走吧")) > 0.5);
  }

  private static BitSet repeated(List<int[]> signatures, double similarity, int rounds) {
    BandPairs bands = new BandPairs(new SignatureList(signatures), similarity);
    List<int[]> pairs = new ArrayList<>();
    for (int band = 0; band < bands.bands(); band++) {
      for (int round = 0; round < rounds; round++) {
        pairs.add(bands.pairs(band, round, rounds, CancelSignal.NEVER));
      }
    }
    Collections.shuffle(pairs, new Random(rounds));
    Clusters clusters = new Clusters(signatures.size());
    pairs.forEach(clusters::join);
    return clusters.repeated();
  }

  @Test
  void what_is_similar_enough_to_an_earlier_document_is_found_and_nothing_else() {
    Random random = new Random(4);
    for (double threshold : new double[] {0.5, 0.7, 0.8, 0.95, 1}) {
      List<int[]> signatures = new ArrayList<>();
      BitSet wanted = new BitSet();
      for (int i = 0; i < 150; i++) {
        List<String> one = words(random, 200);
        signatures.add(signature(one));
        int[] other = signature(changed(random, one, i % 5 == 0 ? 0 : random.nextInt(60)));
        signatures.add(other);
        wanted.set(2 * i + 1, MinHash.similarity(signatures.get(2 * i), other) >= threshold);
      }
      BitSet found = repeated(signatures, threshold, 1);
      BitSet wrong = (BitSet) found.clone();
      wrong.andNot(wanted);
      assertEquals(0, wrong.cardinality(), "dissimilar at " + threshold);
      assertTrue(found.cardinality() >= 0.97 * wanted.cardinality(), "recall at " + threshold);
      assertTrue(wanted.cardinality() > 5 && wanted.cardinality() < 150, wanted.toString());
      assertEquals(found, repeated(signatures, threshold, 4), "rounds and order do not matter");
    }
  }

  @Test
  void of_a_cluster_the_first_stays() {
    Random random = new Random(6);
    List<String> text = words(random, 400);
    List<int[]> signatures = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      signatures.add(signature(i % 10 == 3 ? changed(random, text, 1) : words(random, 100)));
    }
    BitSet repeated = repeated(signatures, 0.8, 1);
    BitSet wanted = new BitSet();
    for (int i = 13; i < 100; i += 10) {
      wanted.set(i);
    }
    assertEquals(wanted, repeated);
  }

  @Test
  void bands_bring_nearly_all_similar_pairs_together() {
    for (int percent = 50; percent <= 100; percent++) {
      double similarity = percent / 100.0;
      Bands bands = Bands.of(similarity);
      double recall = 1 - Math.pow(1 - Math.pow(similarity, bands.rows()), bands.count());
      assertTrue(recall >= 0.99, bands.toString());
      assertTrue(bands.rows() * bands.count() <= MinHash.SIZE);
    }
    assertEquals(new Bands(1, MinHash.SIZE), Bands.of(1));
  }
}
