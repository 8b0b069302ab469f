package daybench.engine.checkpoint;

import daybench.engine.settings.ModelSettings;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What a checkpoint holds besides its counters. The values are float32 in native byte order, one
 * for each parameter of the model's layout; each is asked for once and in order.
 *
 * @param firstMoments AdamW's running means of the gradients
 * @param secondMoments AdamW's running means of their squares
 * @param vocabulary the text of vocab.txt
 */
@SuppressWarnings("ArrayRecordComponent") // written to a file, not compared
public record CheckpointContent(
    ModelSettings model,
    List<? extends ByteBuffer> weights,
    List<? extends ByteBuffer> firstMoments,
    List<? extends ByteBuffer> secondMoments,
    byte[] vocabulary) {}
