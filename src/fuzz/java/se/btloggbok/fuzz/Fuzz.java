package se.btloggbok.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs a target under Jazzer: see {@code docs/security.md}. */
public final class Fuzz {

  /** The packages whose branches guide the fuzzer. */
  private static final String FOLLOWED = "se.btloggbok.**";

  /** The YAML libraries: included only for the target that tests reading, as they halve the speed. */
  private static final String YAML = ":org.snakeyaml.engine.**:tools.jackson.dataformat.yaml.**";

  /**
   * Hooks of Jazzer that are turned off: a detector that reports every template, because it cannot
   * inspect the reader that it is given; and guidance through regular expressions, which takes more
   * time than everything else and which edits to examples do not need.
   */
  private static final List<String> WITHOUT =
      List.of(
          "com.code_intelligence.jazzer.sanitizers.TemplateInjection",
          "com.code_intelligence.jazzer.sanitizers.RegexRoadblocks");

  /** The number of inputs that load all classes and have the hottest methods compiled. */
  private static final int WARM = 35;

  private static FuzzTarget target = FuzzTargets.READER.make();

  private Fuzz() {}

  /**
   * Starts the fuzzer.
   *
   * @param arguments the target; a folder for the corpus and the findings; any options of Jazzer and
   *     libFuzzer
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    FuzzTargets chosen = FuzzTargets.of(arguments[0]);
    Path folder = Path.of(arguments[1], chosen.id());
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path found = Files.createDirectories(folder.resolve("found"));
    Stream<String> usual =
        Stream.of(
            "--target_class=" + Fuzz.class.getName(),
            "--target_args=" + chosen.id(),
            "--instrumentation_includes="
                + FOLLOWED
                + (chosen == FuzzTargets.READER ? YAML : ""),
            "--instrumentation_excludes=se.btloggbok.fuzz.**",
            "--disabled_hooks=" + String.join(":", WITHOUT),
            "--reproducer_path=" + found,
            "--keep_going=20",
            "-artifact_prefix=" + found + "/",
            "-dict=src/test/resources/se/btloggbok/fuzz/words.dict",
            "-timeout=20",
            "-rss_limit_mb=2048",
            "-max_len=32768");
    Stream<String> own = Stream.of(arguments).skip(2);
    Stream<String> folders = Stream.of(corpus.toString(), seeds(chosen, folder).toString());
    Jazzer.main(Stream.of(usual, own, folders).flatMap(all -> all).toArray(String[]::new));
  }

  private static Path seeds(FuzzTargets chosen, Path folder) throws IOException {
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    List<byte[]> all = chosen.make().seeds().toList();
    for (int i = 0; i < all.size(); i++) {
      Files.write(seeds.resolve(Integer.toString(i)), all.get(i));
    }
    return seeds;
  }

  /** Called by Jazzer before the first input, whose time is limited: so the JVM is warmed up here. */
  public static void fuzzerInitialize(String[] arguments) throws Exception {
    target = FuzzTargets.of(arguments[0]).make();
    for (byte[] seed : target.seeds().limit(WARM).toList()) {
      target.run(seed);
    }
  }

  /** Called by Jazzer for every input. */
  public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
    target.run(bytes);
  }
}
