package daybench.datasets.corpus;

import daybench.datasets.random.CounterRandom;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * 128 bits that tell contents apart: MurmurHash3_x64_128 by Austin Appleby (public domain), seed 0.
 * Not meant against whoever makes collisions on purpose: they lose a document of their own corpus.
 */
record ContentHash(long high, long low) {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;

  static ContentHash of(byte[] bytes) {
    long h1 = 0;
    long h2 = 0;
    int blocks = bytes.length & ~15;
    for (int i = 0; i < blocks; i += 16) {
      h1 = Long.rotateLeft(h1 ^ mixFirst((long) LONG.get(bytes, i)), 27) + h2;
      h1 = h1 * 5 + 0x52dce729;
      h2 = Long.rotateLeft(h2 ^ mixSecond((long) LONG.get(bytes, i + 8)), 31) + h1;
      h2 = h2 * 5 + 0x38495ab5;
    }
    h1 ^= mixFirst(tail(bytes, blocks, Math.min(bytes.length, blocks + 8)));
    h2 ^= mixSecond(tail(bytes, blocks + 8, bytes.length));
    h1 = (h1 ^ bytes.length) + (h2 ^ bytes.length);
    h2 = (h2 ^ bytes.length) + h1;
    h1 = finish(h1);
    h2 = finish(h2);
    h1 += h2;
    return new ContentHash(h1, h2 + h1);
  }

  private static long tail(byte[] bytes, int from, int to) {
    long value = 0;
    for (int i = to - 1; i >= from; i--) {
      value = value << 8 | (bytes[i] & 0xFF);
    }
    return value;
  }

  private static long mixFirst(long k) {
    return Long.rotateLeft(k * C1, 31) * C2;
  }

  private static long mixSecond(long k) {
    return Long.rotateLeft(k * C2, 33) * C1;
  }

  private static long finish(long h) {
    long z = h;
    z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
    z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return z ^ (z >>> 33);
  }

  /** A number in [0, 1) that depends on the content and a seed alone. */
  double draw(long seed) {
    return CounterRandom.unit(CounterRandom.bits(seed, high, low));
  }
}
