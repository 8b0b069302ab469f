package daybench.engine.export;

import daybench.engine.model.Parameter;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.List;

/** Zeros for each parameter of a layout, made when they are asked for. */
final class ZeroValues extends AbstractList<ByteBuffer> {
  private final List<Parameter> layout;

  ZeroValues(List<Parameter> layout) {
    this.layout = layout;
  }

  @Override
  public ByteBuffer get(int index) {
    return ByteBuffer.allocate(Math.toIntExact(layout.get(index).elements() * Float.BYTES));
  }

  @Override
  public int size() {
    return layout.size();
  }
}
