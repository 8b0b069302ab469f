package daybench.controllers.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggingTest {
  @TempDir private Path temp;

  @Test
  void is_read_as_it_was_written() throws IOException {
    Tagging tagging = new Tagging(Optional.of("My run"), List.of("baseline", "seed 2"));
    tagging.write(temp);
    assertEquals(tagging, Tagging.read(temp));
  }

  @Test
  void damage_means_neither_name_nor_tags() throws IOException {
    for (String text : new String[] {"", "[]", "{\"name\": 3, \"tags\": 4}", "x".repeat(1 << 17)}) {
      Files.writeString(temp.resolve(Tagging.FILE), text);
      assertEquals(new Tagging(Optional.empty(), List.of()), Tagging.read(temp));
    }
  }

  @Test
  void typed_tags_lose_blanks_doubles_and_line_ends() {
    assertEquals(List.of("a", "b c"), Tagging.parseTags(" A, b\n c ,, a "));
    assertTrue(Tagging.parseTags("x".repeat(500)).getFirst().length() <= 40);
    assertTrue(Tagging.parseTags("t,".repeat(300)).size() <= 20);
  }
}
