package daybench.datasets.corpus;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import daybench.datasets.packing.Packing;
import daybench.datasets.sources.SourceDescription;
import java.util.List;
import java.util.Map;

/**
 * What a prepared corpus is: the content of {@code corpus.json}, which {@code
 * docs/corpus-folder.md} describes.
 *
 * @param format always {@value #FORMAT}
 * @param schema the version of the folder's layout
 * @param daybenchVersion what made it
 * @param created when it was finished, ISO 8601 in UTC
 * @param sources where the documents come from
 * @param findings what was skipped or repaired while they were read
 * @param cleaning the steps of cleaning that were asked for and what each did, in their order;
 *     empty in cards of before there was cleaning
 * @param documents what became of the documents
 * @param heldOutShare the share of documents that was to be held out
 * @param seed the seed of the choice of held-out documents and of packing
 * @param vocabulary the vocabulary
 * @param packing how sequences were made
 * @param length the greatest length of a sequence
 * @param unigramEntropy see {@link Corpus#unigramEntropy()}
 * @param training the side to learn from
 * @param heldOut the side to validate on
 * @param files the other files of the folder
 */
public record CorpusCard(
    String format,
    int schema,
    String daybenchVersion,
    String created,
    List<SourceDescription> sources,
    List<Finding> findings,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<Cleaning> cleaning,
    Documents documents,
    double heldOutShare,
    long seed,
    VocabularyInfo vocabulary,
    Packing packing,
    int length,
    double unigramEntropy,
    Side training,
    Side heldOut,
    List<FileInfo> files) {
  /** What {@code format} says. */
  public static final String FORMAT = "daybench-corpus";

  /** The version of the layout that this Daybench writes. */
  public static final int SCHEMA = 1;

  public CorpusCard {
    sources = List.copyOf(sources);
    findings = List.copyOf(findings);
    cleaning = List.copyOf(cleaning);
    files = List.copyOf(files);
  }

  /**
   * Something that was skipped or repaired in the sources.
   *
   * @param issue its name
   * @param description what was counted and done, in the plural
   * @param skipped whether something was left out; otherwise it was repaired
   * @param count how often
   * @param examples where, some of the places
   */
  public record Finding(
      String issue, String description, boolean skipped, long count, List<String> examples) {
    public Finding {
      examples = List.copyOf(examples);
    }
  }

  /**
   * A step of cleaning.
   *
   * @param step its name
   * @param description what it does to documents, to follow a number of them
   * @param options its settings by name
   * @param changed documents that it changed
   * @param dropped documents that it dropped
   */
  public record Cleaning(
      String step, String description, Map<String, String> options, long changed, long dropped) {
    public Cleaning {
      options = Map.copyOf(options);
    }
  }

  /**
   * What became of the documents.
   *
   * @param read all that were read, those that cleaning dropped among them
   * @param duplicates dropped: exactly the text of an earlier one
   * @param withoutText dropped: neither a letter nor a digit in them
   * @param cut whether a single document was cut in two to have something to hold out
   */
  public record Documents(long read, long duplicates, long withoutText, boolean cut) {}

  /**
   * The vocabulary.
   *
   * @param size the number of tokens
   * @param sha256 the hash of vocab.txt
   * @param uncased whether capitals and accents are taken away before encoding
   * @param trained whether it was trained on this corpus; otherwise it was loaded
   * @param trainedShare the share of the training documents, chosen at random, that it was trained
   *     on: under 1 for a very large corpus; 0 where it was loaded
   */
  public record VocabularyInfo(
      int size, String sha256, boolean uncased, boolean trained, double trainedShare) {}

  /**
   * One side of the corpus.
   *
   * @param documents documents in it
   * @param sentences their sentences
   * @param words their words, separated by white space
   * @param textBytes the length of their text in UTF-8
   * @param tokens the tokens of their text, without the [CLS] and [SEP] that packing adds
   * @param unknownTokens how many of these are [UNK]
   * @param sequences the sequences they were packed in
   * @param shards the files that hold these, in order
   */
  public record Side(
      long documents,
      long sentences,
      long words,
      long textBytes,
      long tokens,
      long unknownTokens,
      long sequences,
      List<Shard> shards) {
    public Side {
      shards = List.copyOf(shards);
    }
  }

  /** A file of sequences. */
  public record Shard(String name, long bytes, String sha256, long sequences) {}

  /** Any other file. */
  public record FileInfo(String name, long bytes, String sha256) {}
}
