package daybench.engine.model;

/** How the hidden states of a sequence become one vector for a classifier. */
public enum Pooling {
  /** That of [CLS] through a dense layer and tanh: BERT's pooler. */
  FIRST,
  /** The mean over all tokens: no layer of its own to train. */
  MEAN
}
