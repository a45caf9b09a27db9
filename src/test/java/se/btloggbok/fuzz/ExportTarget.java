package se.btloggbok.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.btloggbok.cli.BtRun;
import se.btloggbok.export.JsonFile;
import se.btloggbok.history.Comparer;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every logbook is refused, or says the same once it has been exported and imported. */
final class ExportTarget implements FuzzTarget {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public Stream<byte[]> seeds() {
    return Stream.concat(FuzzInput.changes(), FuzzInput.faults());
  }

  @Override
  public void run(byte[] bytes) throws IOException {
    FuzzInput input = FuzzInput.of(bytes);
    try (FuzzFolder folder = new FuzzFolder()) {
      Path logbook = folder.write("loggbok.yaml", FuzzInput.file(bytes));
      for (FuzzInput.Part part : input.parts()) {
        switch (part) {
          case VALIDATE -> export("csv", logbook, folder);
          case BATCH -> export("xlsx", logbook, folder);
          case YEAR, HANDOVER -> export("json", logbook, folder);
          case FINAL -> export("zip", logbook, folder);
        }
      }
    }
  }

  private static void export(String format, Path logbook, FuzzFolder folder) throws IOException {
    Path file = folder.file("ut-" + format);
    Path back = folder.file("tillbaka-" + format + ".yaml");
    // The file is already there if two parts have one format.
    if (Files.exists(file)) {
      return;
    }
    BtRun.Result exported =
        folder.bt(
            List.of("export", "--format", format, "--output", file.toString(), logbook.toString()));
    if (exported.exitCode() == 2) {
      assertThat(file).doesNotExist();
      return;
    }
    BtRun.Result imported =
        folder.bt(List.of("import", file.toString(), "--file", back.toString(), "--write"));
    YamlDocument before = FuzzFolder.logbook(logbook);
    if (before.at(YamlPath.ROOT.child("format")).isEmpty()) {
      // Only its key makes JSON a logbook.
      return;
    }
    assertThat(imported.exitCode()).as(imported::everything).isZero();
    YamlDocument after = FuzzFolder.logbook(back);
    assertThat(after.problems()).as(after.source().text()).isEmpty();
    if (!sameJson(before, after)) {
      assertThat(Comparer.compare(before, after).changes()).as(after.source().text()).isEmpty();
    }
  }

  /**
   * Returns whether two logbooks have the same keys and values, other than empty sections. A
   * comparison takes a section with an unknown name for the one that it looks like, unless that is
   * there too, even if empty.
   */
  private static boolean sameJson(YamlDocument before, YamlDocument after) {
    return json(before).equals(json(after));
  }

  private static JsonNode json(YamlDocument document) {
    ObjectNode logbook = (ObjectNode) JSON.readTree(JsonFile.of(document));
    return logbook.removeIf(section -> section.isContainer() && section.isEmpty());
  }
}
