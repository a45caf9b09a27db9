package se.btloggbok.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.Comparer;
import se.btloggbok.source.YamlDocument;

/**
 * Any file can be imported into a logbook, or is refused. It only adds entries, and nothing the
 * second time.
 */
final class ImportTarget implements FuzzTarget {

  private static final String LOGBOOK =
      """
      format: bt-loggbok/1
      läkare: { namn: Amina Karlsson, legitimation: { land: Sverige, datum: 2025-08-15 } }
      bastjänstgöring:
        form: fristående
        från: 2025-09-01
        till: 2026-08-31
        huvudhandledare: eva-lind
      personer:
        eva-lind: { namn: Eva Lind, kompetens: specialist }
        per-berg: { namn: Per Berg, kompetens: specialist }
      placeringar:
        hentorp: { verksamhet: primärvård, enhet: Hentorp, från: 2025-09-01, till: 2026-02-28 }
      """;

  @Override
  public Stream<byte[]> seeds() {
    return ImportInput.seeds();
  }

  @Override
  public void run(byte[] bytes) throws IOException {
    ImportInput input = ImportInput.of(bytes);
    try (FuzzFolder folder = new FuzzFolder()) {
      Path file = folder.write(input.name(), input.file());
      Path logbook = folder.write("loggbok.yaml", LOGBOOK.getBytes(StandardCharsets.UTF_8));
      folder.bt(command(file, logbook));
      assertThat(Files.readString(logbook)).isEqualTo(LOGBOOK);
      YamlDocument before = FuzzFolder.logbook(logbook);
      folder.bt(command(file, logbook, "--write"));
      String once = Files.readString(logbook);
      check(before, FuzzFolder.logbook(logbook));
      Sound.text(once);
      folder.bt(command(file, logbook, "--write"));
      assertThat(Files.readString(logbook)).isEqualTo(once);
      Path fresh = folder.file("ny.yaml");
      if (folder.bt(command(file, fresh, "--write")).exitCode() != 2) {
        Sound.text(Files.readString(fresh));
        assertThat(FuzzFolder.logbook(fresh).problems()).isEmpty();
      }
    }
  }

  private static List<String> command(Path file, Path logbook, String... more) {
    List<String> command = new ArrayList<>(List.of("import", file.toString()));
    command.addAll(List.of("--file", logbook.toString(), "--today", "2026-02-16"));
    command.addAll(List.of(more));
    return command;
  }

  private static void check(YamlDocument before, YamlDocument after) {
    assertThat(Comparer.compare(before, after).changes())
        .allMatch(change -> change.type() == ChangeType.ADDED);
    NewFaults.refuse(before, after);
  }
}
