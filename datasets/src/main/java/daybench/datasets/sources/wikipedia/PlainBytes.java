package daybench.datasets.sources.wikipedia;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A range of an uncompressed dump. */
final class PlainBytes implements RangeBytes {
  private final FileChannel channel;
  private final long owned;

  PlainBytes(DumpRange range) throws IOException {
    this.channel = FileChannel.open(range.file());
    this.owned = range.end() == Long.MAX_VALUE ? Long.MAX_VALUE : range.end() - range.start();
    channel.position(range.start());
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    return channel.read(ByteBuffer.wrap(target, from, length));
  }

  @Override
  public long owned() {
    return owned;
  }

  @Override
  public boolean truncated() {
    return false;
  }

  @Override
  public boolean truncatedWithin() {
    return false;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
