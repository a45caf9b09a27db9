package se.btloggbok.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.btloggbok.model.Titles;

/**
 * The name of a person as people write it: with a title, initials, an address, or the last name
 * first.
 *
 * @param words its words, without titles; empty if the text is too long for a name
 * @param lastFirst whether a comma says that the last name comes first
 */
public record SpokenName(List<String> words, boolean lastFirst) {

  /** The most characters of a text that may be a name. */
  private static final int LONGEST = 80;

  private static final Pattern ADDRESS = Pattern.compile("<?([^\\s<>()@,]+)@[^\\s<>()@,]+>?");
  private static final Pattern BESIDE = Pattern.compile("<[^<>]*>");
  private static final Pattern PARENTHESES = Pattern.compile("\\([^()]*\\)");
  private static final Pattern ASIDE = Pattern.compile(PARENTHESES + "|" + BESIDE);
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s.,_]+");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Keeps its own copy. */
  public SpokenName {
    words = List.copyOf(words);
  }

  /** Reads a name, without what stands beside it in parentheses. */
  public static SpokenName withoutAsides(String text) {
    return of(text.length() > LONGEST ? text : PARENTHESES.matcher(text).replaceAll(" "));
  }

  /** Reads a name. What stands in parentheses is a word of it, so that nothing is lost with it. */
  public static SpokenName of(String text) {
    if (text.length() > LONGEST) {
      return new SpokenName(List.of(), false);
    }
    Matcher address = ADDRESS.matcher(text.strip());
    String name = address.matches() ? address.group(1) : BESIDE.matcher(text).replaceAll(" ");
    int comma = name.indexOf(',');
    List<String> before = words(comma < 0 ? name : name.substring(0, comma));
    List<String> after = words(comma < 0 ? "" : name.substring(comma + 1));
    List<String> words = Stream.concat(before.stream(), after.stream()).toList();
    return new SpokenName(words, !before.isEmpty() && !after.isEmpty());
  }

  private static List<String> words(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text)
        .filter(word -> !word.isEmpty() && !Titles.contains(word))
        .toList();
  }

  /**
   * Returns the name of one person with the first name first and without titles, as forms have it:
   * {@code Eva Lind} for {@code Lind, Eva} and {@code Dr Eva Lind}. What is in parentheses comes
   * last. Any other text is returned as it is, such as an address, or two names with a comma
   * between them.
   */
  public static String inOrder(String text) {
    if (text.length() > LONGEST || text.indexOf('@') >= 0) {
      return text;
    }
    List<String> asides = ASIDE.matcher(text).results().map(MatchResult::group).toList();
    List<List<String>> parts = new ArrayList<>();
    boolean hasTitle = false;
    for (String part : ASIDE.matcher(text).replaceAll(" ").split(",", -1)) {
      List<String> all = BLANKS.splitAsStream(part).filter(word -> !word.isEmpty()).toList();
      List<String> own = all.stream().filter(word -> !isTitle(word)).toList();
      hasTitle |= own.size() < all.size();
      if (!own.isEmpty()) {
        parts.add(own);
      }
    }
    boolean isTurned = parts.size() == 2 && isLastNameFirst(parts.get(0), parts.get(1));
    if (parts.isEmpty() || parts.size() > 2 || (parts.size() == 2 ? !isTurned : !hasTitle)) {
      return text;
    }
    return Stream.of(
            parts.get(parts.size() - 1), isTurned ? parts.get(0) : List.<String>of(), asides)
        .flatMap(List::stream)
        .collect(Collectors.joining(" "));
  }

  private static boolean isTitle(String word) {
    return words(word).isEmpty();
  }

  /**
   * Returns whether the words before a comma are a last name, and those after it first names. A
   * last name has one word, besides lower-case ones such as {@code von}; or it may have two before
   * a single first name.
   */
  private static boolean isLastNameFirst(List<String> before, List<String> after) {
    long capitals =
        before.stream().filter(word -> !Character.isLowerCase(word.codePointAt(0))).count();
    boolean hasNumber =
        Stream.concat(before.stream(), after.stream())
            .anyMatch(word -> word.codePoints().anyMatch(Character::isDigit));
    return !hasNumber && (capitals <= 1 ? after.size() <= 3 : capitals == 2 && after.size() == 1);
  }

  /** Returns the text that was read, on one line and without what is not of the name. */
  String plain(String text) {
    return words.isEmpty() || lastFirst ? ValueType.collapsed(text) : String.join(" ", words);
  }

  /**
   * Returns whether a name has all the words, in their order or with the last name first, some of
   * which may be initials.
   */
  public boolean means(String name) {
    if (words.isEmpty() || name.length() > LONGEST) {
      return false;
    }
    List<String> whole = BETWEEN_WORDS.splitAsStream(name).toList();
    return (!lastFirst && isWithin(words, whole)) || isWithin(firstNameFirst(), whole);
  }

  private List<String> firstNameFirst() {
    List<String> turned = new ArrayList<>(words.subList(1, words.size()));
    turned.add(words.get(0));
    return turned;
  }

  private static boolean isWithin(List<String> words, List<String> name) {
    int next = 0;
    boolean hasWord = false;
    for (String word : name) {
      String bare = Suggestions.bare(word);
      String sought = next < words.size() ? Suggestions.bare(words.get(next)) : "";
      boolean isInitial = sought.length() == 1 && bare.startsWith(sought);
      if (!sought.isEmpty() && (isInitial || bare.equals(sought))) {
        hasWord |= !isInitial;
        next++;
      }
    }
    return hasWord && next == words.size();
  }
}
