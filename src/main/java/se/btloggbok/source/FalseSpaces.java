package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.btloggbok.source.Correction.Edit;

/** Characters that look like a space, or are invisible, but are not spaces in YAML. */
final class FalseSpaces {

  private static final String CHARACTERS =
      "\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\u200B\u2060\uFEFF";

  /** Where only spaces are allowed: before a hyphen or key, and around the colon of a key. */
  private static final Pattern SPACE =
      Pattern.compile(
          "(S*(?:-S+)*+)(?:([\\p{L}][\\p{L}\\p{M}\\p{N}-]*)(S*):(S+))?.*"
              .replace("S", "[ " + CHARACTERS + "]"));

  private FalseSpaces() {}

  /**
   * Returns a line with spaces instead of false ones, where only spaces are allowed.
   *
   * @param places gets where they were
   * @param edits gets what replaces them
   */
  static String without(TextLine line, List<Region> places, List<Edit> edits) {
    String text = line.text();
    if (text.chars().noneMatch(c -> ReadableLines.isFalseSpace((char) c)) || text.isBlank()) {
      return text;
    }
    Matcher matcher = SPACE.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text);
    List<Region> own = new ArrayList<>();
    // From the end, so that replacements do not shift the groups that remain.
    for (int group : new int[] {4, 3, 1}) {
      if (matcher.group(group) != null && isFalse(matcher.group(group))) {
        int start = matcher.start(group);
        int end = matcher.end(group);
        mended.replace(start, end, trueSpaces(matcher.group(group)));
        int first = start;
        while (!ReadableLines.isFalseSpace(text.charAt(first))) {
          first++;
        }
        int last = end;
        while (!ReadableLines.isFalseSpace(text.charAt(last - 1))) {
          last--;
        }
        Region place = Region.of(line.number(), first + 1, last - first);
        edits.add(new Edit(place, trueSpaces(text.substring(first, last))));
        own.add(place);
      }
    }
    own.sort(null);
    places.addAll(own);
    return mended.toString();
  }

  private static boolean isFalse(String spaces) {
    return spaces.chars().anyMatch(c -> ReadableLines.isFalseSpace((char) c));
  }

  /** Removes invisible characters, and replaces the others with spaces. */
  private static String trueSpaces(String spaces) {
    return spaces
        .replaceAll("[\u200B\u2060\uFEFF]", "")
        .replaceAll("[%s]".formatted(CHARACTERS), " ");
  }
}
