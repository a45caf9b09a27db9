package se.btloggbok.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.btloggbok.Nasty;
import se.btloggbok.cli.options.OutputFormat;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Many logbooks, and the output about them in every format, from one run. */
final class FormatSamples {

  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private FormatSamples() {}

  /** Made on first use. */
  private static final class Run {
    static final Map<OutputFormat, String> OUTPUTS = new EnumMap<>(OutputFormat.class);
    static final int LOGBOOKS;

    static {
      try {
        Path folder = Files.createTempDirectory("bt-");
        List<String> logbooks = logbooks(folder);
        LOGBOOKS = logbooks.size();
        check(folder, logbooks);
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void check(Path folder, List<String> logbooks) throws IOException {
      List<String> arguments = new ArrayList<>(List.of("validate", "--no-config", "--final"));
      for (OutputFormat format : OutputFormat.values()) {
        arguments.addAll(List.of("--format", format + "=" + folder.resolve("bt." + format)));
      }
      arguments.addAll(logbooks);
      BtRun.Result result = new BtRun(folder).run(arguments.toArray(String[]::new));
      if (!result.equals(new BtRun.Result(1, "", ""))) {
        throw new AssertionError(result);
      }
      for (OutputFormat format : OutputFormat.values()) {
        OUTPUTS.put(format, Files.readString(folder.resolve("bt." + format)));
      }
    }
  }

  /** Returns the output of a format about all logbooks. */
  static String output(OutputFormat format) {
    return Run.OUTPUTS.getOrDefault(format, "");
  }

  /** Returns the number of logbooks. */
  static int count() {
    return Run.LOGBOOKS;
  }

  /** The examples, nasty files, and logbooks with nasty texts. */
  private static List<String> logbooks(Path folder) throws IOException {
    String healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    Map<String, byte[]> contents = new LinkedHashMap<>(NastyFiles.logbooks(healthy));
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        contents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    for (String text : Nasty.TEXTS) {
      contents.put(fileName(text), withText(text, healthy).getBytes(StandardCharsets.UTF_8));
    }
    contents.put("med undantag", waived("Kurs.", healthy).getBytes(StandardCharsets.UTF_8));
    List<String> logbooks = new ArrayList<>();
    for (Map.Entry<String, byte[]> content : contents.entrySet()) {
      Path file = folder.resolve(content.getKey() + ".yaml");
      logbooks.add(Files.write(file, content.getValue()).toString());
    }
    return logbooks;
  }

  /** Returns a text with only the characters that a file name can have. */
  private static String fileName(String text) {
    String name = text.replaceAll("[/\u0000\uD83D]", "_");
    int most = Math.min(50, name.codePointCount(0, name.length()));
    return name.substring(0, name.offsetByCodePoints(0, most));
  }

  /** Returns a logbook with a text in a value, in a key, and in names that messages mention. */
  private static String withText(String text, String logbook) {
    String quoted = ASCII.writeValueAsString(text);
    String key = text.length() < 100 ? "\n  " + quoted + ": 1" : "";
    return logbook
        .replace("form: fristående", "form: " + quoted)
        .replace("namn: Jonas Ferm", "namn: " + quoted + key)
        .replace("namn: Maria Holt", "namn: " + quoted)
        .replace("specialist", "annan");
  }

  /** Returns a logbook with a waived finding. */
  static String waived(String reason, String logbook) {
    return logbook
            .replace("    handledarutbildning: 2019\n", "")
            .replace(
                "huvudhandledare: maria-holt", "studierektor: sara\n  huvudhandledare: maria-holt")
        + """
          sara:
            namn: Sara Holm
            kompetens: specialist
        undantag:
          - regel: handledarutbildning
            beslut: 2025-08-20
            beslutad-av: sara
            skäl: %s
        """
            .formatted(reason);
  }
}
