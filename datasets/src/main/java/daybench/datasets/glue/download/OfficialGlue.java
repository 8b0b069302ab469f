package daybench.datasets.glue.download;

import daybench.datasets.glue.GlueTask;
import java.util.List;

/**
 * Where the files of GLUE are published. Addresses, sizes and hashes are those that Hugging Face's
 * datasets library recorded when it fetched them ({@code datasets/glue/dataset_infos.json} of its
 * repository, download_checksums); TensorFlow Datasets ({@code url_checksums/glue.txt}) recorded
 * the same for all but QQP, of which it has an older archive.
 */
public final class OfficialGlue {
  private static final String GLUE = "https://dl.fbaipublicfiles.com/glue/data/";

  /** The pieces of MRPC are on SentEval's server. */
  private static final String SENT_EVAL = "https://dl.fbaipublicfiles.com/senteval/senteval_data/";

  private OfficialGlue() {}

  /**
   * The files of a task; of MRPC the pairs to train on, those to test on, and which to hold out.
   */
  public static List<GlueFile> files(GlueTask task) {
    return switch (task) {
      case COLA ->
          glue(
              "CoLA.zip",
              376_971,
              "f212fcd832b8f7b435fb991f101abf89f96b933ab400603bf198960dfc32cbff");
      case SST_2 ->
          glue(
              "SST-2.zip",
              7_439_277,
              "d67e16fb55739c1b32cdce9877596db1c127dc322d93c082281f64057c16deaa");
      case MRPC ->
          List.of(
              GlueFile.of(
                  SENT_EVAL + "msr_paraphrase_train.txt",
                  1_047_044,
                  "60a9b09084528f0673eedee2b69cb941920f0b8cd0eeccefc464a98768457f89"),
              GlueFile.of(
                  SENT_EVAL + "msr_paraphrase_test.txt",
                  441_275,
                  "a04e271090879aaba6423d65b94950c089298587d9c084bf9cd7439bd785f784"),
              GlueFile.of(
                  GLUE + "mrpc_dev_ids.tsv",
                  6_222,
                  "971d7767d81b997fd9060ade0ec23c4fc31cbb226a55d1bd4a1bac474eb81dc7"));
      case STS_B ->
          glue(
              "STS-B.zip",
              802_872,
              "e60a6393de5a8b5b9bac5020a1554b54e3691f9d600b775bd131e613ac179c85");
      case QQP ->
          glue(
              "QQP-clean.zip",
              41_696_084,
              "40e7c862c04eb26ee04b67fd900e76c45c6ba8e6d8fab4f8f1f8072a1a3fbae0");
      case MNLI ->
          glue(
              "MNLI.zip",
              312_783_507,
              "e7c1d896d26ed6caf700110645df426cc2d8ebf02a5ab743d5a5c68ac1c83633");
      case QNLI ->
          glue(
              "QNLIv2.zip",
              10_627_589,
              "e634e78627a29adaecd4f955359b22bf5e70f2cbd93b493f2d624138a0c0e5f5");
      case RTE ->
          glue(
              "RTE.zip",
              697_150,
              "6bf86de103ecd335f3441bd43574d23fef87ecc695977a63b82d5efb206556ee");
      case WNLI ->
          glue(
              "WNLI.zip",
              28_999,
              "ae0e8e4d16f4d46d4a0a566ec7ecceccfd3fbfaa4a7a4b4e02848c0f2561ac46");
      case AX ->
          glue(
              "AX.tsv",
              222_257,
              "0e13510b1bb14436ff7e2ee82338f0efb0133ecf2e73507a697dc210db3f05fd");
    };
  }

  private static List<GlueFile> glue(String name, long bytes, String sha256) {
    return List.of(GlueFile.of(GLUE + name, bytes, sha256));
  }
}
