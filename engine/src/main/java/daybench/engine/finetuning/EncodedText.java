package daybench.engine.finetuning;

/**
 * A text or a pair as token ids.
 *
 * @param ids [CLS] first [SEP], or [CLS] first [SEP] second [SEP]
 * @param second the place where the second text begins; the length where there is none
 * @param truncated whether tokens were left out
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, not compared
record EncodedText(int[] ids, int second, boolean truncated) {
  int length() {
    return ids.length;
  }
}
