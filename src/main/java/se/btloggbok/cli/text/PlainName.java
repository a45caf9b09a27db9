package se.btloggbok.cli.text;

import java.util.Locale;
import se.btloggbok.source.ComposedText;

/** Names without å, ä and ö, for keyboards and shells that lack them. */
public final class PlainName {

  private PlainName() {}

  /** Returns a name in lower case and without diacritics. */
  public static String of(String name) {
    return ComposedText.withoutMarks(name).toLowerCase(Locale.ROOT);
  }
}
