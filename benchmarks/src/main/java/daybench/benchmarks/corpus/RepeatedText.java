package daybench.benchmarks.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.random.CounterRandom;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.Document;
import daybench.datasets.sources.DocumentSink;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceDescription;
import daybench.datasets.sources.SourceReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Much text made of little: each round repeats the partitions of a source with a third of the words
 * exchanged for others of the text, so that no two documents are nearly the same; of one document
 * in ten there is a second version, in which one word in a hundred differs from the first.
 */
final class RepeatedText implements CorpusSource {
  private static final double EXCHANGED = 1 / 3.0;
  private static final double VERSION_EXCHANGED = 0.01;
  private static final int VERSION_EVERY = 10;

  private final CorpusSource source;
  private final List<String> words;
  private final int rounds;

  RepeatedText(CorpusSource source, int rounds) throws IOException {
    this.source = source;
    this.rounds = rounds;
    Set<String> all = new TreeSet<>();
    for (Partition partition : source.partitions()) {
      partition.read(
          document -> all.addAll(List.of(document.text().split("\\s+"))),
          new SourceReport(),
          CancelSignal.NEVER);
    }
    this.words = List.copyOf(all);
  }

  @Override
  public SourceDescription description() {
    SourceDescription of = source.description();
    return new SourceDescription(
        "repeated " + of.kind(), of.location(), Map.of("rounds", String.valueOf(rounds)));
  }

  @Override
  public List<Partition> partitions() throws IOException {
    List<Partition> all = new ArrayList<>();
    List<Partition> once = source.partitions();
    for (int round = 0; round < rounds; round++) {
      for (Partition partition : once) {
        all.add(new Repeated(partition, round));
      }
    }
    return all;
  }

  private final class Repeated implements Partition {
    private final Partition partition;
    private final int round;

    Repeated(Partition partition, int round) {
      this.partition = partition;
      this.round = round;
    }

    @Override
    public String name() {
      return partition.name() + "." + round;
    }

    @Override
    public long bytes() {
      return partition.bytes();
    }

    @Override
    public void read(DocumentSink sink, SourceReport report, CancelSignal cancel)
        throws IOException {
      long[] number = {0};
      partition.read(
          document -> {
            long key = CounterRandom.bits(round, name().hashCode(), number[0]++);
            String text = exchanged(document.text(), key, EXCHANGED);
            sink.accept(new Document(document.origin(), text));
            if (number[0] % VERSION_EVERY == 0) {
              String version = exchanged(text, key + 1, VERSION_EXCHANGED);
              sink.accept(new Document(document.origin() + "'", version));
            }
          },
          report,
          cancel);
    }
  }

  private String exchanged(String text, long key, double share) {
    StringBuilder made = new StringBuilder(text.length() + 64);
    long word = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ' || text.charAt(i) == '\n') {
        if (i > start && CounterRandom.unit(CounterRandom.bits(key, 0, word)) < share) {
          made.append(
              words.get(CounterRandom.below(CounterRandom.bits(key, 1, word), words.size())));
        } else {
          made.append(text, start, i);
        }
        if (i < text.length()) {
          made.append(text.charAt(i));
        }
        word++;
        start = i + 1;
      }
    }
    return made.toString();
  }
}
