package se.btloggbok.cli.text;

/** Words of a command line that the user is shown, to type or copy. */
public final class TypedWord {

  private TypedWord() {}

  /** Returns a word as it must be typed: in quotation marks if it has blanks. */
  public static String of(String word) {
    return word.indexOf(' ') < 0 ? word : '"' + word + '"';
  }
}
