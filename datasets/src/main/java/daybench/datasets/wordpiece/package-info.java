/** WordPiece: vocabularies, encoding identical to Hugging Face's BertTokenizer, and training. */
@NullMarked
package daybench.datasets.wordpiece;

import org.jspecify.annotations.NullMarked;
