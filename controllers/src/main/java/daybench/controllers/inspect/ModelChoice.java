package daybench.controllers.inspect;

import java.nio.file.Path;

/**
 * A model that can be asked.
 *
 * @param folder of the checkpoint or the exported model
 * @param group the run or folder it belongs to
 * @param label what tells it from others of its group, such as "40 % of the budget"
 * @param detail step and loss, in a few words; may be empty
 */
public record ModelChoice(Path folder, String group, String label, String detail) {
  /** All of it in one line. */
  public String line() {
    String name = group.isEmpty() ? label : group + "  ·  " + label;
    return detail.isEmpty() ? name : name + "  ·  " + detail;
  }
}
