package daybench.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Works on one element after the other, each when its results are asked for. */
final class Lazily {
  private Lazily() {}

  /** What is made of an element. */
  @FunctionalInterface
  interface Work<T> {
    Iterator<byte[]> of(T element) throws IOException;
  }

  static <T> Iterator<byte[]> flattened(Iterator<T> elements, Work<T> work) {
    return new Iterator<>() {
      private Iterator<byte[]> results = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!results.hasNext() && elements.hasNext()) {
          try {
            results = work.of(elements.next());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
        return results.hasNext();
      }

      @Override
      public byte[] next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return results.next();
      }
    };
  }
}
