package se.btloggbok.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;

/** Files that users could give bt by mistake, or attackers on purpose. */
public final class NastyFiles {

  /** Texts that some YAML readers convert to other types, and dates at the ends of calendars. */
  private static final List<String> NUMBERS_AND_DATES =
      List.of(
          ".inf",
          "-.inf",
          ".nan",
          "1e999",
          "-1e-999",
          "0o17",
          "017",
          "0xFF",
          "0b1",
          "1_000",
          "190:20:30",
          "9".repeat(200),
          "-0",
          "~",
          "0000-01-01",
          "9999-12-31",
          "-0001-01-01",
          "10000-01-01",
          "+10000-01-01",
          "2025-02-29",
          "2024-02-29",
          "2026-00-00",
          "2026-12-31T23:59:60Z",
          "2026-v53",
          "2025-v53",
          "2026-v00/2026-v99",
          "９９９９");

  private NastyFiles() {}

  /** Returns about forty files by name, some of them made from a logbook. */
  public static Map<String, byte[]> all(String logbook) {
    Map<String, byte[]> files = foreign();
    files.putAll(logbooks(logbook));
    return files;
  }

  /** Returns the files that bt refuses: files of another kind, and empty ones. */
  static Map<String, byte[]> foreign() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    files.put("noise", noise);
    files.put("nothing", new byte[0]);
    files.put("NULs", new byte[10_000]);
    files.put("a PDF", bytes("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n1 0 obj\n<<>>\n"));
    files.put("a ZIP", bytes("PK\u0003\u0004\u0014\u0000\u0008\u0008"));
    return files;
  }

  /** Returns the files that may be logbooks, however strange. */
  static Map<String, byte[]> logbooks(String logbook) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Charset charset :
        List.of(
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("UTF-32"),
            Charset.forName("UTF-32LE"),
            Charset.forName("X-UTF-32LE-BOM"))) {
      files.put(charset.name(), logbook.getBytes(charset));
    }
    byte[] tooLarge = new byte[5 * 1024 * 1024];
    Arrays.fill(tooLarge, (byte) 'a');
    files.put("one line of 5 MiB", tooLarge);
    files.put("half a logbook", bytes(logbook.substring(0, logbook.length() / 2)));
    files.put("Windows", bytes("\uFEFF" + logbook.replace("\n", "\r\n")));
    files.put("an old Mac", bytes(logbook.replace("\n", "\r")));
    for (String end : List.of("\u0085", "\u2028", "\u2029", "\u000B", "\f", "\n\r")) {
      files.put(
          "line ends U+%04X".formatted((int) end.charAt(end.length() - 1)),
          bytes(logbook.replace("\n", end)));
    }
    for (String value : NUMBERS_AND_DATES) {
      files.put(
          "all values " + value.replace("/", "_"),
          bytes(logbook.replaceAll(": \\S.*", ": " + value)));
    }
    files.put("tabs", bytes(logbook.replace("  ", "\t")));
    files.put("hard spaces", bytes(logbook.replace(" ", "\u00A0")));
    files.put("no colons", bytes(logbook.replace(":", "")));
    files.put("curly quotes", bytes(logbook.replace(": ", ": ”")));
    files.put("open quotes", bytes(logbook.replace(": ", ": \"")));
    files.put("open brackets", bytes(logbook.replace(": ", ": [")));
    files.put("open braces", bytes(logbook.replace(": ", ": {")));
    files.put("twice", bytes(logbook + logbook));
    files.put("two documents", bytes(logbook + "---\n" + logbook));
    files.put("deep lists", bytes("x: " + "[".repeat(90_000)));
    files.put("deep mappings", bytes("x: " + "{a: ".repeat(20_000)));
    files.put("deep hyphens", bytes("x:\n  " + "- ".repeat(40_000) + "a"));
    files.put("deep questions", bytes("? ".repeat(40_000) + "a"));
    files.put("a billion laughs", bytes(laughs()));
    files.put("itself", bytes("format: &a [*a]\nläkare: &b { namn: *b }\n"));
    files.put("Java", bytes("!!javax.script.ScriptEngineManager [ !!java.net.URL [] ]"));
    files.put("escapes", bytes("format: \"\\e]0;hej\\a\\e[2J\\u202E\\0\"\n"));
    files.put("a surrogate", bytes("format: \"\\uD83D\"\n"));
    files.put("a large escape", bytes("format: \"\\UFFFFFFFF\"\n"));
    files.put("many errors", bytes("a: [\n".repeat(20_000)));
    files.put("many keys", bytes("k\n".repeat(50_000)));
    files.put("null keys", bytes("~: 1\nnull: 2\n\"\": 3\n: 4\n"));
    files.put("braces of a format", bytes("format: '{0} {1} {2,choice,0#'\n{'':\n"));
    files.put("all keys wrong", bytes(logbook.replaceAll("(?m)^(\\s*)(\\S+):", "$1x$2:")));
    files.put("all values wrong", bytes(logbook.replaceAll(": \\S.*", ": '{0}'")));
    files.put("all values lists", bytes(logbook.replaceAll(": (\\S.*)", ": [[$1]]")));
    files.put("all values null", bytes(logbook.replaceAll(": \\S.*", ":")));
    files.put(
        "the ends of time",
        bytes(
            logbook
                .replaceAll("från: \\S+", "från: 1950-01-01")
                .replaceAll("till: \\S+", "till: 2100-12-31")));
    return Collections.unmodifiableMap(files);
  }

  /**
   * Returns files of maximum size that take as much time and memory as possible: within the limits,
   * and beyond each of them.
   */
  static Map<String, byte[]> large(String logbook) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("lines", bytes(logbook + "\n".repeat(4_000_000)));
    files.put("old lines", bytes(logbook + "\r".repeat(4_000_000)));
    files.put("comments", bytes(logbook + "#\n".repeat(99_000)));
    files.put("keys", bytes(logbook + many(99_000, "kunskaper-%d: 1\n")));
    files.put("the same key", bytes(logbook + "k: 1\n".repeat(99_000)));
    files.put("aliases", bytes(logbook + "a: &a 1\nx:\n" + "- *a\n".repeat(99_000)));
    files.put("anchors", bytes(logbook + "x:\n" + many(99_000, "- &a%d 1\n")));
    files.put("brackets", bytes(logbook + "x: [\n" + ("[],".repeat(1000) + "\n").repeat(1000)));
    files.put("a million values", bytes(logbook + "x: [\n" + "1,1,1,\n".repeat(500_000) + "]\n"));
    String day = "  - från: 2025-09-10" + " ".repeat(90_000) + "x\n";
    files.put("a day and blanks", bytes(logbook + "frånvaro:\n" + day.repeat(5)));
    files.put("NULs in long lines", bytes(logbook + ("\0".repeat(90_000) + "\n").repeat(40)));
    files.put("errors", bytes(logbook + many(99_000, "k%d: \"\n")));
    files.put("hard spaces", bytes(logbook + "\u00A0\u00A0x: 1\n".repeat(99_000)));
    files.put("emoji", bytes(logbook + "x: |\n" + ("  " + "😀".repeat(20_000) + "\n").repeat(50)));
    String numbers = "# " + "121212-1212 ".repeat(8000) + "\n";
    files.put("personnummer", bytes(logbook + numbers.repeat(40)));
    files.put("a personnummer a line", bytes(logbook + "x: 121212-1212\n".repeat(99_000)));
    for (String piece : List.of("a", "0", "1-", "a b ", "  ", ", ", ".")) {
      String line = "    " + piece.repeat(90_000 / piece.length()) + "\\\n";
      String value = ": \"\\\n" + line.repeat(40) + "    \"";
      for (String key : List.of("namn", "från", "huvudhandledare", "verksam-sedan")) {
        String name = key + " of " + piece.replace("/", "slash").replace("\\", "backslash ");
        files.put(
            name, bytes(logbook.replaceFirst(key + ": .*", key + Matcher.quoteReplacement(value))));
      }
    }
    files.put(
        "numbers in one block",
        bytes(logbook + "x-a: |\n" + "  8112189876 811218-9876 ab12cd34ef56\n".repeat(8_000)));
    files.put(
        "long ids",
        bytes(
            withPeople(logbook, "  a" + "x".repeat(90_000) + ": { namn: Eva }\n")
                + sessions(1, "a" + "y".repeat(90_000))));
    files.put(
        "ids of a thousand letters",
        bytes(
            withPeople(logbook, many(200, "  " + "a".repeat(1000) + "%d: { namn: Eva }\n"))
                + sessions(200, "a".repeat(1000) + "b%d")));
    files.put(
        "ids that are nearly equal",
        bytes(
            withPeople(logbook, many(15_000, "  person-%d: { namn: Eva }\n"))
                + sessions(15_000, "persn-%dx")));
    String marks = "\u0301\u0323\u0327".repeat(10_000);
    files.put(
        "combining marks", bytes(logbook + "x-a: \"" + (marks + "\\\n  ").repeat(30) + "\"\n"));
    files.put("findings on one line", bytes(logbook + "frånvaro: [" + "a,".repeat(19_900) + "]\n"));
    files.put(
        "sessions",
        bytes(
            logbook
                + "handledningstillfällen:\n"
                + many(
                    19_900,
                    "  - {datum: 2025-09-05, handledare: p%d, minuter: 5, innehåll: å}\n")));
    files.put(
        "placements",
        bytes(
            logbook
                + "placeringar:\n"
                + many(
                    16_000,
                    "  p%d: {verksamhet: primärvård, från: 2025-09-01, till: 2026-08-31}\n")));
    return Collections.unmodifiableMap(files);
  }

  private static String withPeople(String logbook, String people) {
    return logbook.replace("personer:\n", "personer:\n" + people);
  }

  private static String sessions(int times, String supervisor) {
    return "handledningstillfällen:\n"
        + many(times, "  - {datum: 2025-09-05, handledare: " + supervisor + ", innehåll: å}\n");
  }

  private static String many(int times, String line) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < times; i++) {
      lines.append(line.replace("%d", Integer.toString(i)));
    }
    return lines.toString();
  }

  private static String laughs() {
    StringBuilder laughs = new StringBuilder("a0: &a0 ha\n");
    for (int i = 1; i < 30; i++) {
      laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
    }
    return laughs.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
