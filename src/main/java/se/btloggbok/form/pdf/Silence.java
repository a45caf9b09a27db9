package se.btloggbok.form.pdf;

/** Keeps PDFBox from writing to standard error: its warnings may quote what is in a file. */
final class Silence {

  static {
    System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
  }

  private Silence() {}

  /** Must be called before PDFBox is used. */
  static void keep() {
    // Calling this initialises the class, which sets the property.
  }
}
