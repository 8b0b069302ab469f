package daybench.engine.cli;

import java.util.List;

/** A command with commands of its own. */
interface CommandGroup {
  /** These, in the order in which help lists them. */
  List<Object> subcommands();
}
