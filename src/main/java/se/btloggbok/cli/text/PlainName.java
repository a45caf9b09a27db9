package se.btloggbok.cli.text;

import java.util.Locale;
import java.util.regex.Pattern;
import se.btloggbok.source.ComposedText;

/** Names without å, ä and ö, for keyboards and shells that lack them. */
public final class PlainName {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private PlainName() {}

  /** Returns a name in lower case and without diacritics. */
  public static String of(String name) {
    String apart = ComposedText.apart(name);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
