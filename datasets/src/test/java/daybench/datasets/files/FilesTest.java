package daybench.datasets.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
  @TempDir Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_file_is_replaced_and_nothing_else_is_left() throws IOException {
    Path file = folder.resolve("a.json");
    AtomicFiles.write(file, "one");
    AtomicFiles.write(file, "two, longer");
    AtomicFiles.write(file, "3");
    assertEquals("3", Files.readString(file));
    assertEquals(List.of("a.json"), names());
  }

  @Test
  void a_failed_replacement_leaves_the_old_and_no_rubbish() throws IOException {
    Path occupied = folder.resolve("taken");
    Files.createDirectories(occupied.resolve("inside"));
    assertThrows(IOException.class, () -> AtomicFiles.write(occupied, "text"));
    assertEquals(List.of("taken"), names());
    assertThrows(IOException.class, () -> AtomicFiles.write(folder.resolve("none/a.json"), "text"));
  }

  @Test
  void readers_see_the_old_or_the_new_whole_while_threads_replace_a_file()
      throws IOException, InterruptedException, ExecutionException {
    Path file = folder.resolve("a.txt");
    AtomicFiles.write(file, "x".repeat(5000));
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<Boolean>> writers = new ArrayList<>();
      for (String letter : List.of("a", "b")) {
        Callable<Boolean> writer =
            () -> {
              for (int i = 0; i < 50; i++) {
                AtomicFiles.write(file, letter.repeat(5000));
              }
              return true;
            };
        writers.add(threads.submit(writer));
      }
      for (int i = 0; i < 200; i++) {
        String text = Files.readString(file);
        assertEquals(text.substring(0, 1).repeat(5000), text);
      }
      for (Future<Boolean> writer : writers) {
        assertTrue(writer.get());
      }
    }
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void a_folder_gets_its_final_name_unless_that_is_taken() throws IOException {
    Path from = Files.createDirectory(folder.resolve("x.partial"));
    Files.writeString(from.resolve("f"), "text");
    AtomicFiles.moveFolder(from, folder.resolve("x"));
    assertEquals("text", Files.readString(folder.resolve("x/f")));
    Path other = Files.createDirectory(folder.resolve("y"));
    assertThrows(IOException.class, () -> AtomicFiles.moveFolder(other, folder.resolve("x")));
  }

  @Test
  void hashes_are_those_of_the_standard() throws IOException {
    String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertEquals(abc, Sha256.of(new byte[] {'a', 'b', 'c'}));
    assertEquals(abc, Sha256.of(Files.writeString(folder.resolve("abc"), "abc")));
    byte[] large = new byte[3_000_001];
    assertEquals(Sha256.of(large), Sha256.of(Files.write(folder.resolve("large"), large)));
  }

  @Test
  void a_folder_is_deleted_with_its_contents_but_links_are_not_followed() throws IOException {
    Path kept = Files.writeString(folder.resolve("kept"), "text");
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("inside"), "text");
    Path doomed = Files.createDirectories(folder.resolve("doomed/a/b"));
    Files.writeString(doomed.resolve("c"), "text");
    Files.createSymbolicLink(doomed.resolve("link"), outside);
    DeleteFolder.withContents(folder.resolve("doomed"));
    DeleteFolder.withContents(folder.resolve("doomed"));
    assertFalse(Files.exists(folder.resolve("doomed")));
    assertTrue(Files.exists(kept));
    assertTrue(Files.exists(outside.resolve("inside")));
  }
}
