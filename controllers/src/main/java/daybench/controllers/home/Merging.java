package daybench.controllers.home;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.ObservableList;

/** Brings an observable list up to date with as few changes as it takes. */
final class Merging {
  private Merging() {}

  /**
   * Replaces what is different, removes what is gone, adds what is new.
   *
   * @param key which items are the same one
   */
  static <T, K> void into(
      ObservableList<T> list, List<T> now, Function<? super T, ? extends K> key) {
    Map<K, T> wanted = new HashMap<>();
    now.forEach(item -> wanted.put(key.apply(item), item));
    list.removeIf(item -> !wanted.containsKey(key.apply(item)));
    Set<K> present = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      K itsKey = key.apply(list.get(i));
      present.add(itsKey);
      T item = wanted.get(itsKey);
      if (item != null && !item.equals(list.get(i))) {
        list.set(i, item);
      }
    }
    list.addAll(now.stream().filter(item -> !present.contains(key.apply(item))).toList());
  }
}
