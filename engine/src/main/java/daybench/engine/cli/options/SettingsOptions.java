package daybench.engine.cli.options;

/** Options that change settings of a run. */
public interface SettingsOptions {
  /** Sets what was typed. */
  void addTo(SettingsOverrides overrides);
}
