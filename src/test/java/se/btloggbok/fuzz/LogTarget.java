package se.btloggbok.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.btloggbok.cli.BtRun;
import se.btloggbok.edit.AddedLines;
import se.btloggbok.edit.EntryValue;
import se.btloggbok.edit.NewEntry;
import se.btloggbok.edit.RandomEntry;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.Comparer;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlPath;

/** An entry is added to any logbook and nothing else is changed, or it is refused. */
final class LogTarget implements FuzzTarget {

  /** How {@link RandomEntry} names the people and the placement of a logbook. */
  private static final String PERSON = "person-[a-f]";

  private static final String PLACEMENT = "plats-a";

  @Override
  public Stream<byte[]> seeds() {
    return Stream.concat(FuzzInput.changes(), FuzzInput.faults());
  }

  @Override
  public void run(byte[] bytes) throws IOException {
    FuzzInput input = FuzzInput.of(bytes);
    String name = input.reading().source().name().replace('/', '-');
    try (FuzzFolder folder = new FuzzFolder()) {
      byte[] old = FuzzInput.file(bytes);
      Path file = folder.write(name, old);
      YamlDocument before = FuzzFolder.logbook(file);
      NewEntry entry = RandomEntry.of(FuzzInput.seed(bytes));
      List<String> command = command(entry, before);
      command.addAll(List.of("--file", file.toString()));
      command.addAll(List.of("--today", input.timing().today().toString()));
      command.addAll(List.of("--lang", input.language().locale().getLanguage()));
      BtRun.Result result = folder.bt(command);
      assertThat(result.exitCode()).isIn(0, 2);
      if (result.exitCode() == 2) {
        assertThat(Files.readAllBytes(file)).isEqualTo(old);
      } else {
        check(entry, before, old, FuzzFolder.logbook(file), Files.readAllBytes(file));
      }
    }
  }

  private static List<String> command(NewEntry entry, YamlDocument logbook) {
    List<String> command = new ArrayList<>(List.of("log", entry.kind().value()));
    if (!entry.id().isEmpty()) {
      command.add("--id=" + entry.id());
    }
    options("--", entry.values(), logbook, command);
    return command;
  }

  private static void options(
      String around, Map<String, EntryValue> values, YamlDocument logbook, List<String> command) {
    values.forEach(
        (key, value) -> {
          if (value instanceof EntryValue.Keys keys) {
            options(around + key + "-", keys.values(), logbook, command);
          } else {
            value.texts().forEach(text -> command.add(around + key + "=" + id(text, logbook)));
          }
        });
  }

  /** Returns an id of the logbook in place of one that stands for it; otherwise the text. */
  private static String id(String text, YamlDocument logbook) {
    boolean isPerson = text.matches(PERSON);
    if (!isPerson && !text.equals(PLACEMENT)) {
      return text;
    }
    YamlPath section = YamlPath.ROOT.child(isPerson ? "personer" : "placeringar");
    List<String> ids =
        logbook.at(section).orElse(null) instanceof Mapping mapping
            ? mapping.entries().stream().map(entry -> entry.key().text()).toList()
            : List.of();
    return ids.isEmpty() ? text : ids.get(text.charAt(text.length() - 1) % ids.size());
  }

  private static void check(
      NewEntry entry, YamlDocument before, byte[] old, YamlDocument after, byte[] fresh) {
    AddedLines.check(
        entry.toString(),
        new String(old, StandardCharsets.UTF_8),
        new String(fresh, StandardCharsets.UTF_8));
    var changes = Comparer.compare(before, after).changes();
    assertThat(changes).as(entry::toString).hasSize(1);
    assertThat(changes.get(0).type()).isEqualTo(ChangeType.ADDED);
    assertThat(changes.get(0).name().kind()).isEqualTo(entry.kind());
    NewFaults.refuse(before, after);
  }
}
