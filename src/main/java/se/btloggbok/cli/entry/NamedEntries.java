package se.btloggbok.cli.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.cli.text.PlainName;
import se.btloggbok.format.SpokenName;

/**
 * People or placements, found by id, by name, by the beginning of one of these or by what people
 * say for a name ({@link SpokenName}), and in texts that mention their names. Case and diacritics
 * make no difference. Indexed, since a file to import may have thousands of each.
 */
final class NamedEntries {

  /** The most characters of a name that is known by its words, and is found in texts. */
  private static final int LONGEST_NAME = 80;

  /** The most characters of a text in which names are looked for. */
  private static final int LONGEST_TEXT = 200;

  /** The most entries with a word in common that are told apart by their other words. */
  private static final int MOST_ALIKE = 50;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

  private final List<String> inOrder = new ArrayList<>();

  /** The index of each id in {@link #inOrder}. */
  private final Map<String, Integer> indexes = new HashMap<>();

  /** The entries of each plain id and name. */
  private final Map<String, Set<String>> exact = new HashMap<>();

  /** The same by plain ids and the words of plain names. */
  private final NavigableMap<String, Set<String>> byWord = new TreeMap<>();

  /** The number of the only entry of each plain name; negative if there are several. */
  private final Map<String, Integer> byName = new HashMap<>();

  private final Set<String> firstWords = new HashSet<>();
  private final Map<String, String> names = new HashMap<>();

  /**
   * Adds an entry.
   *
   * @param name its name; null if it has none
   */
  void add(String id, @Nullable String name) {
    int index = inOrder.size();
    inOrder.add(id);
    indexes.putIfAbsent(id, index);
    String plainId = PlainName.of(id);
    put(exact, plainId, id);
    put(byWord, plainId, id);
    String plain = name == null ? "" : PlainName.of(name);
    if (!plain.isEmpty()) {
      put(exact, plain, id);
    }
    if (!plain.isEmpty() && plain.length() <= LONGEST_NAME) {
      BETWEEN_WORDS.splitAsStream(plain).forEach(word -> put(byWord, word, id));
      byName.merge(
          plain, index, (one, other) -> one >= 0 && inOrder.get(one).equals(id) ? one : -1);
      names.putIfAbsent(id, name);
      firstWords.add(plain.substring(0, endOfWord(plain, 0)));
    }
  }

  private static void put(Map<String, Set<String>> index, String key, String id) {
    index.computeIfAbsent(key, any -> new HashSet<>()).add(id);
  }

  /** Returns the ids that a text may mean, in the order in which they were added. */
  List<String> all(String text) {
    if (indexes.containsKey(text)) {
      return List.of(text);
    }
    String plain = PlainName.of(text.strip());
    Set<String> found = exact.get(plain);
    if (found == null) {
      found = new HashSet<>();
      for (Map.Entry<String, Set<String>> word : byWord.tailMap(plain).entrySet()) {
        if (!word.getKey().startsWith(plain) || found.size() > MOST_ALIKE) {
          break;
        }
        found.addAll(word.getValue());
      }
    }
    Collection<String> all = found.isEmpty() ? meantBy(SpokenName.withoutAsides(text)) : found;
    return all.stream().sorted(Comparator.comparing(indexes::get)).toList();
  }

  /** Returns the entries whose names have all the words of a name. */
  private List<String> meantBy(SpokenName spoken) {
    Set<String> alike = null;
    for (String word : spoken.words()) {
      String first = BETWEEN_WORDS.split(PlainName.of(word), 2)[0];
      Set<String> having = byWord.getOrDefault(first, Set.of());
      if (first.length() > 1 && (alike == null || having.size() < alike.size())) {
        alike = having;
      }
    }
    return alike == null || alike.size() > MOST_ALIKE
        ? List.of()
        : alike.stream().filter(id -> spoken.means(names.getOrDefault(id, ""))).toList();
  }

  /**
   * Returns the entries whose whole names are in some texts, or that a whole text means, in the
   * order in which they were added. A name that several have means none of them.
   */
  List<String> in(List<String> texts) {
    Set<Integer> found = new TreeSet<>();
    for (String text : texts) {
      String start = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
      addIn(PlainName.of(start), found);
      List<String> meant = meantBy(SpokenName.withoutAsides(text));
      if (meant.size() == 1) {
        found.add(indexes.get(meant.get(0)));
      }
    }
    return found.stream().map(inOrder::get).distinct().toList();
  }

  private void addIn(String plain, Set<Integer> found) {
    for (int start = 0; start < plain.length(); start++) {
      boolean isFirst = start == 0 || !Character.isLetter(plain.charAt(start - 1));
      int end = isFirst ? endOfWord(plain, start) : start;
      if (isFirst && firstWords.contains(plain.substring(start, end))) {
        while (end <= Math.min(plain.length(), start + LONGEST_NAME)) {
          int index = byName.getOrDefault(plain.substring(start, end), -1);
          if (index >= 0) {
            found.add(index);
          }
          end = endOfWord(plain, end + 1);
        }
      }
    }
  }

  /** Returns the next place, from one on, after which there is no letter. */
  private static int endOfWord(String plain, int from) {
    int end = from;
    while (end < plain.length() && Character.isLetter(plain.charAt(end))) {
      end++;
    }
    return end;
  }
}
