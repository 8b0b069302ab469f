/**
 * Throughput of training steps: this engine, DJL's own blocks and Trainer, and Hugging Face
 * Transformers, each in a process of its own, in turn.
 */
@NullMarked
package daybench.benchmarks.training;

import org.jspecify.annotations.NullMarked;
