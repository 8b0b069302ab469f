package daybench.datasets.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import daybench.datasets.sentences.SentenceSplitter;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.datasets.wordpiece.WordPieceTokenizer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

/** All that the encoding of a block depends on, beside the block. */
record EncodingPlan(DocumentSides sides, Vocabulary vocabulary, boolean uncased) {
  /** The form in which it is sent elsewhere. */
  @SuppressWarnings("ArrayRecordComponent") // written and read, never compared
  private record Sent(
      List<byte[]> duplicates,
      long duplicateCount,
      long kept,
      long selectionSeed,
      double threshold,
      List<Double> weights,
      long repeatsSeed,
      double heldOutShare,
      List<String> vocabulary,
      boolean uncased) {}

  WordPieceTokenizer tokenizer() {
    return new WordPieceTokenizer(vocabulary, uncased);
  }

  /**
   * An encoder for one thread.
   *
   * @param tokenizer this plan's, which all threads share
   */
  BlockEncoder encoder(WordPieceTokenizer tokenizer) {
    return new BlockEncoder(sides, SentenceSplitter.english(), tokenizer);
  }

  /** JSON, to be sent elsewhere. */
  byte[] toBytes() {
    Selection selection = sides.selection();
    DocumentRepeats repeats = sides.repeats();
    Sent sent =
        new Sent(
            selection.duplicates().stream().map(BitSet::toByteArray).toList(),
            selection.duplicateCount(),
            selection.kept(),
            selection.seed(),
            selection.threshold(),
            repeats.weights(),
            repeats.seed(),
            sides.heldOutShare(),
            vocabulary.tokens(),
            uncased);
    return JsonRecords.write(sent).getBytes(StandardCharsets.UTF_8);
  }

  /** What {@link #toBytes} made. */
  static EncodingPlan of(byte[] sent) throws JsonProcessingException {
    Sent plan = JsonRecords.read(new String(sent, StandardCharsets.UTF_8), Sent.class);
    Selection selection =
        new Selection(
            plan.duplicates.stream().map(BitSet::valueOf).toList(),
            plan.duplicateCount,
            plan.kept,
            plan.selectionSeed,
            plan.threshold);
    return new EncodingPlan(
        new DocumentSides(
            selection,
            new DocumentRepeats(plan.weights, plan.repeatsSeed),
            plan.heldOutShare,
            SentenceSplitter.english()),
        Vocabulary.of(plan.vocabulary),
        plan.uncased);
  }
}
