package se.btloggbok.browser;

/** A way to show a page. */
enum View {
  /** A window on a computer, in light colours. */
  LIGHT(1280, "light", "screen"),

  /** The same window, where the reader prefers dark colours. */
  DARK(1280, "dark", "screen"),

  /** The narrowest that WCAG 2.2 (1.4.10) asks for: a small telephone, or text at 400 per cent. */
  NARROW(320, "light", "screen"),

  /** Printed, as wide as an A4 with margins of 15 mm. */
  PRINT(680, "light", "print"),

  /** Printed, as wide as an A4 in landscape with such margins. */
  PRINT_LANDSCAPE(1009, "light", "print"),

  /** A window in which scripts are disabled. */
  WITHOUT_SCRIPTS(1280, "light", "screen");

  private final int width;
  private final String colours;
  private final String medium;

  View(int width, String colours, String medium) {
    this.width = width;
    this.colours = colours;
    this.medium = medium;
  }

  /** Returns the width in CSS pixels. */
  int width() {
    return width;
  }

  /** Returns the value of the media feature {@code prefers-color-scheme}. */
  String colours() {
    return colours;
  }

  /** Returns the CSS media type. */
  String medium() {
    return medium;
  }
}
