package se.btloggbok.cli;

/** When to use colours, by the names of {@code --color}. */
enum ColourChoice {
  /** On a terminal that wants them. */
  auto,
  /** Always. */
  always,
  /** Never. */
  never;

  boolean isColoured(Surroundings surroundings, boolean toFile) {
    return switch (this) {
      case always -> true;
      case never -> false;
      case auto ->
          surroundings.terminal()
              && !toFile
              && !surroundings.has("NO_COLOR")
              && !"dumb".equals(surroundings.environment().get("TERM"));
    };
  }
}
