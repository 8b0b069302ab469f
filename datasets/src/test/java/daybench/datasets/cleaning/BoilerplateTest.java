package daybench.datasets.cleaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BoilerplateTest {
  private static List<String> documents(int count) {
    Random random = new Random(5);
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> lines = new ArrayList<>();
      for (int line = random.nextInt(12); line >= 0; line--) {
        int kind = (int) Math.abs(40 * random.nextGaussian());
        lines.add(
            kind % 9 == 0 ? "" : kind % 10 == 0 ? "---" : " ".repeat(kind % 3) + "Line " + kind);
      }
      documents.add(String.join("\n", lines));
    }
    return documents;
  }

  private static List<String> cleaned(List<String> documents, BoilerplateLines lines) {
    return documents.stream().map(lines::apply).toList();
  }

  @Test
  void lines_that_stand_in_many_documents_are_taken_out_of_all() {
    List<String> documents = documents(300);
    Map<String, Integer> in = new HashMap<>();
    for (String document : documents) {
      new HashSet<>(document.lines().map(String::strip).toList())
          .forEach(line -> in.merge(line, 1, Integer::sum));
    }
    LineCounts counts = new LineCounts(0, 1);
    documents.forEach(counts::add);
    BoilerplateLines lines = counts.atLeast(20, BoilerplateLines.NONE);
    List<String> wanted =
        documents.stream()
            .map(
                document ->
                    document
                        .lines()
                        .filter(
                            line -> !line.contains("Line") || in.getOrDefault(line.strip(), 0) < 20)
                        .collect(Collectors.joining("\n"))
                        .stripTrailing())
            .toList();
    assertEquals(wanted, cleaned(documents, lines).stream().map(String::stripTrailing).toList());
    assertTrue(lines.size() > 5);
  }

  @Test
  void counts_of_parts_and_rounds_merge_to_those_of_the_whole() {
    List<String> documents = documents(200);
    LineCounts whole = new LineCounts(0, 1);
    documents.forEach(whole::add);
    BoilerplateLines lines = whole.atLeast(9, BoilerplateLines.NONE);
    BoilerplateLines inRounds = BoilerplateLines.NONE;
    for (int round = 0; round < 3; round++) {
      LineCounts merged = new LineCounts(round, 3);
      for (int part = 4; part >= 0; part--) {
        LineCounts ofPart = new LineCounts(round, 3);
        documents.subList(part * 40, part * 40 + 40).forEach(ofPart::add);
        merged.merge(ofPart);
      }
      inRounds = merged.atLeast(9, inRounds);
    }
    assertEquals(lines.size(), inRounds.size());
    assertEquals(cleaned(documents, lines), cleaned(documents, inRounds));
  }

  @Test
  void a_line_repeated_within_one_document_is_no_boilerplate() {
    LineCounts counts = new LineCounts(0, 1);
    String text = "again\n".repeat(50) + "end";
    counts.add(text);
    counts.add("other");
    assertSame(text, counts.atLeast(2, BoilerplateLines.NONE).apply(text));
  }
}
