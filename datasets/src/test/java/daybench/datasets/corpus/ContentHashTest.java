package daybench.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentHashTest {
  /** Published values of MurmurHash3_x64_128 with seed 0. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 0 | 0",
        "hello | cbd8a7b341bd9b02 | 5b1e906a48ae1d19",
        "hello, world | 342fac623a5ebc8e | 4cdcbc079642414d",
        "The quick brown fox jumps over the lazy dog. | cd99481f9ee902c9 | 695da1a38987b6e7",
      })
  void hashes_are_those_of_the_algorithm(String text, String high, String low) {
    ContentHash hash = ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(Long.parseUnsignedLong(high, 16), hash.high());
    assertEquals(Long.parseUnsignedLong(low, 16), hash.low());
  }

  @Test
  void every_byte_and_the_length_count() {
    Set<ContentHash> hashes = new HashSet<>();
    int made = 0;
    for (int length = 0; length < 70; length++) {
      hashes.add(ContentHash.of(new byte[length]));
      made++;
      for (int i = 0; i < length; i++) {
        byte[] bytes = new byte[length];
        bytes[i] = 1;
        hashes.add(ContentHash.of(bytes));
        made++;
      }
    }
    assertEquals(made, hashes.size());
  }

  @Test
  void a_set_of_hashes_holds_each_once() {
    HashSet128 set = new HashSet128();
    Set<ContentHash> reference = new HashSet<>();
    Random random = new Random(1);
    for (int i = 0; i < 50_000; i++) {
      ContentHash hash =
          new ContentHash(random.nextInt(3), random.nextInt(9000) * 0x9E3779B97F4A7C15L);
      assertEquals(reference.add(hash), set.add(hash.high(), hash.low()));
    }
    set.add(0, 0);
    assertFalse(set.add(0, 0));
    assertTrue(new HashSet128().add(0, 0));
  }

  @Test
  void draws_are_even_and_depend_on_seed_and_content() {
    double sum = 0;
    for (int i = 0; i < 10_000; i++) {
      double draw = ContentHash.of(new byte[] {(byte) i, (byte) (i >> 8)}).draw(3);
      assertTrue(draw >= 0 && draw < 1);
      sum += draw;
    }
    assertEquals(0.5, sum / 10_000, 0.02);
    ContentHash hash = new ContentHash(1, 2);
    assertFalse(hash.draw(1) == hash.draw(2));
  }
}
