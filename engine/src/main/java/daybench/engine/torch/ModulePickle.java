package daybench.engine.torch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The pickle (protocol 2) of a module's object in a module archive: its class and its attributes,
 * where each float32 tensor is a contiguous view of a storage kept in an entry of its own.
 */
final class ModulePickle {
  private static final int PROTOCOL = 0x80;
  private static final int NEW_OBJECT = 0x81;
  private static final int FALSE = 0x89;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private ModulePickle() {}

  /** An object in evaluation mode, with the storage of tensor i under the key "i". */
  static byte[] of(String className, List<ModuleTensor> tensors) {
    ModulePickle pickle = new ModulePickle();
    pickle.op(PROTOCOL).op(2);
    pickle.global("__torch__", className).op(')').op(NEW_OBJECT);
    pickle.op('}').op('(');
    pickle.text("training").op(FALSE);
    for (int i = 0; i < tensors.size(); i++) {
      pickle.text(tensors.get(i).attribute()).tensor(i, tensors.get(i).shape());
    }
    pickle.op('u').op('b').op('.');
    return pickle.bytes.toByteArray();
  }

  /** torch._utils._rebuild_tensor_v2(storage, offset, size, stride, requires_grad, hooks). */
  private void tensor(int storage, List<Long> shape) {
    global("torch._utils", "_rebuild_tensor_v2").op('(');
    op('(').text("storage").global("torch", "FloatStorage");
    text(Integer.toString(storage)).text("cpu").integer(elements(shape)).op('t').op('Q');
    integer(0);
    integers(shape).integers(strides(shape));
    op(FALSE);
    global("collections", "OrderedDict").op(')').op('R');
    op('t').op('R');
  }

  private static List<Long> strides(List<Long> shape) {
    List<Long> strides = new ArrayList<>();
    long stride = 1;
    for (Long size : shape.reversed()) {
      strides.add(stride);
      stride *= size;
    }
    return strides.reversed();
  }

  private static long elements(List<Long> shape) {
    return shape.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
  }

  private ModulePickle integers(List<Long> values) {
    op('(');
    values.forEach(this::integer);
    return op('t');
  }

  private ModulePickle op(int code) {
    bytes.write(code);
    return this;
  }

  private ModulePickle global(String module, String name) {
    op('c');
    bytes.writeBytes((module + "\n" + name + "\n").getBytes(UTF_8));
    return this;
  }

  private ModulePickle text(String value) {
    byte[] utf8 = value.getBytes(UTF_8);
    op('X');
    fixed(4, utf8.length);
    bytes.writeBytes(utf8);
    return this;
  }

  /** Four bytes where they suffice, else LONG1 with eight. */
  private ModulePickle integer(long value) {
    if (value == (int) value) {
      op('J');
      fixed(4, value);
    } else {
      op(0x8a).op(Long.BYTES);
      fixed(Long.BYTES, value);
    }
    return this;
  }

  private void fixed(int size, long value) {
    byte[] all = new byte[Long.BYTES];
    ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
    bytes.write(all, 0, size);
  }
}
