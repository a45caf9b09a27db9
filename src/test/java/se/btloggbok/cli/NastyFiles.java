package se.btloggbok.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Files that somebody could give bt by mistake, or to see it fall. */
final class NastyFiles {

  private NastyFiles() {}

  /** Returns some forty of them, several made from a logbook, each with what it is. */
  static Map<String, byte[]> all(String logbook) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Charset charset :
        List.of(
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("UTF-32"))) {
      files.put(charset.name(), logbook.getBytes(charset));
    }
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    files.put("noise", noise);
    files.put("nothing", new byte[0]);
    files.put("NULs", new byte[10_000]);
    byte[] tooLarge = new byte[5 * 1024 * 1024];
    Arrays.fill(tooLarge, (byte) 'a');
    files.put("one line of 5 MiB", tooLarge);
    files.put("a PDF", bytes("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n1 0 obj\n<<>>\n"));
    files.put("a ZIP", bytes("PK\u0003\u0004\u0014\u0000\u0008\u0008"));
    files.put("half a logbook", bytes(logbook.substring(0, logbook.length() / 2)));
    files.put("Windows", bytes("\uFEFF" + logbook.replace("\n", "\r\n")));
    files.put("an old Mac", bytes(logbook.replace("\n", "\r")));
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
