package daybench.engine.checkpoint;

import daybench.datasets.UserException;
import daybench.engine.json.Json;
import daybench.engine.model.Parameter;
import daybench.engine.model.ParameterLayout;
import daybench.engine.settings.ModelSettings;
import daybench.engine.weights.WeightFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A checkpoint whose files are as they were saved. */
public final class CheckpointReader {
  private final Path folder;
  private final long bytes;
  private final CheckpointInfo info;
  private final ModelSettings model;
  private final List<Parameter> layout;

  private CheckpointReader(Path folder, long bytes) throws IOException {
    this.folder = folder;
    this.bytes = bytes;
    Path infoFile = folder.resolve(CheckpointFiles.INFO);
    Path modelFile = folder.resolve(CheckpointFiles.MODEL);
    this.info = CheckpointInfo.fromJson(Files.readString(infoFile), infoFile.toString());
    this.model = Json.read(Files.readString(modelFile), ModelSettings.class, modelFile.toString());
    this.layout = ParameterLayout.of(model);
  }

  /**
   * Opens a checkpoint folder and compares all of its files with its manifest.
   *
   * @throws UserException naming the file that is missing or damaged
   */
  public static CheckpointReader open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UserException("There is no checkpoint " + folder + ".");
    }
    return new CheckpointReader(folder, Manifest.verify(folder).bytes());
  }

  public Path folder() {
    return folder;
  }

  /** The size of its files. */
  public long bytes() {
    return bytes;
  }

  public CheckpointInfo info() {
    return info;
  }

  public ModelSettings model() {
    return model;
  }

  /** Whether the tokenizer lower-cases and strips accents. */
  public boolean uncased() {
    return info.uncased();
  }

  /** The file of the vocabulary, one token a line. */
  public Path vocabularyFile() {
    return folder.resolve(CheckpointFiles.VOCABULARY);
  }

  /** The file of the weights. */
  public Path weights() {
    return folder.resolve(CheckpointFiles.WEIGHTS);
  }

  /** Weights for each parameter of the layout: direct buffers of float32 in native byte order. */
  public List<ByteBuffer> weightValues() {
    return WeightFile.read(weights(), layout);
  }

  /** AdamW's first moments, as {@link #weightValues}. */
  public List<ByteBuffer> firstMoments() {
    return WeightFile.read(optimiser(), CheckpointFiles.FIRST_MOMENT, layout);
  }

  /** AdamW's second moments, as {@link #weightValues}. */
  public List<ByteBuffer> secondMoments() {
    return WeightFile.read(optimiser(), CheckpointFiles.SECOND_MOMENT, layout);
  }

  private Path optimiser() {
    return folder.resolve(CheckpointFiles.OPTIMISER);
  }
}
