package daybench.controllers.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class MergingTest {
  private record Item(int key, int value) {}

  @Test
  void ends_with_what_is_wanted_whatever_was_there() {
    Random random = new Random(7);
    ObservableList<Item> list = FXCollections.observableArrayList();
    for (int round = 0; round < 500; round++) {
      List<Item> wanted = new ArrayList<>();
      for (int key = 0; key < 8; key++) {
        if (random.nextBoolean()) {
          wanted.add(new Item(key, random.nextInt(3)));
        }
      }
      Merging.into(list, wanted, Item::key);
      assertEquals(Set.copyOf(wanted), Set.copyOf(list));
      assertEquals(wanted.size(), list.size());
    }
  }

  @Test
  void one_change_is_one_change() {
    ObservableList<Item> list =
        FXCollections.observableArrayList(new Item(1, 0), new Item(2, 0), new Item(3, 0));
    List<Integer> changed = new ArrayList<>();
    list.addListener(
        (ListChangeListener<Item>)
            change -> {
              while (change.next()) {
                change.getAddedSubList().forEach(item -> changed.add(item.key()));
              }
            });
    Merging.into(list, List.of(new Item(3, 0), new Item(2, 5), new Item(1, 0)), Item::key);
    assertEquals(List.of(2), changed);
  }
}
