package se.btloggbok.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs a target under Jazzer: for how long, and with what, is said in {@code docs/security.md}. */
public final class Fuzz {

  /** What the fuzzer follows the branches of. */
  private static final String FOLLOWED = "se.btloggbok.**";

  /** What reads YAML: followed only where that is what is tried, since it costs half the time. */
  private static final String YAML = ":org.snakeyaml.engine.**:tools.jackson.dataformat.yaml.**";

  /**
   * What Jazzer does without: a detector that fails on every template, whatever it is, since it
   * cannot look into the reader that it is given; and guidance through regular expressions, which
   * takes more time than all else, and changes to examples do not need.
   */
  private static final List<String> WITHOUT =
      List.of(
          "com.code_intelligence.jazzer.sanitizers.TemplateInjection",
          "com.code_intelligence.jazzer.sanitizers.RegexRoadblocks");

  /** How many inputs load everything, and have some of it compiled. */
  private static final int WARM = 35;

  private static FuzzTarget target = FuzzTargets.READER.make();

  private Fuzz() {}

  /**
   * Starts the fuzzer.
   *
   * @param arguments the target; a folder for what is tried and what is found; any options of
   *     Jazzer and libFuzzer
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

  /** Called by Jazzer before the first input. The first of all takes long, and no time is up yet. */
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
