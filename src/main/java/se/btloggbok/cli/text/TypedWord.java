package se.btloggbok.cli.text;

/** Words of a command line that the user is shown, to type or copy. */
public final class TypedWord {

  private TypedWord() {}

  /** Returns a word as it must be typed: in quotation marks if a shell might split or expand it. */
  public static String of(String word) {
    return word.matches("[\\p{L}\\p{N}._/\\\\:~-]+") ? word : '"' + word + '"';
  }
}
