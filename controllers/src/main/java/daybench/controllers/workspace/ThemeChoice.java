package daybench.controllers.workspace;

/** How the window looks. */
public enum ThemeChoice {
  /** Light or dark, as the desktop is. */
  FOLLOW_SYSTEM,
  LIGHT,
  DARK
}
