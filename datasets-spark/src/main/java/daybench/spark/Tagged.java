package daybench.spark;

import java.util.Arrays;

/** Tells apart what is kept of a partition: its summary, then its blocks; by a byte in front. */
final class Tagged {
  private static final byte SUMMARY = 0;
  private static final byte BLOCK = 1;

  private Tagged() {}

  static byte[] summary(byte[] content) {
    return tagged(SUMMARY, content);
  }

  static byte[] block(byte[] content) {
    return tagged(BLOCK, content);
  }

  private static byte[] tagged(byte tag, byte[] content) {
    byte[] all = new byte[content.length + 1];
    all[0] = tag;
    System.arraycopy(content, 0, all, 1, content.length);
    return all;
  }

  static boolean isSummary(byte[] tagged) {
    return tagged[0] == SUMMARY;
  }

  static boolean isBlock(byte[] tagged) {
    return tagged[0] == BLOCK;
  }

  static byte[] content(byte[] tagged) {
    return Arrays.copyOfRange(tagged, 1, tagged.length);
  }
}
