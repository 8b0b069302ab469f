package daybench.controllers.notices;

import daybench.controllers.background.Failure;

/** Something the window tells in passing. */
public sealed interface Notice {
  /** Something that went well, or something to know: gone after some seconds. */
  record Done(String text) implements Notice {}

  /** Something to know, with what can be done about it. */
  record Offer(String text, String action, Runnable act) implements Notice {}

  /** Something that went wrong: stays until it is put away. */
  record Failed(Failure failure) implements Notice {}
}
