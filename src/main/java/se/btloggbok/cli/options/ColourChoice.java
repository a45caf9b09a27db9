package se.btloggbok.cli.options;

import se.btloggbok.report.Style;

/** When to use colours, named as the values of {@code --color}. */
public enum ColourChoice {
  /** On a terminal that supports colours. */
  auto,
  /** Always. */
  always,
  /** Never. */
  never;

  /**
   * Returns the style to write in.
   *
   * @param supported whether the output goes to a terminal that shows colours
   */
  public Style style(boolean supported) {
    return switch (this) {
      case always -> Style.COLOURED;
      case never -> Style.PLAIN;
      case auto -> supported ? Style.COLOURED : Style.PLAIN;
    };
  }
}
