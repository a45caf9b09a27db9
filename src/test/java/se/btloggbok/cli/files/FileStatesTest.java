package se.btloggbok.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which changes of files can be seen. */
class FileStatesTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2025-09-01T12:00:00Z"));

  @TempDir private Path folder;

  private Path file = Path.of("");
  private FileStates before = new FileStates(Map.of());

  @BeforeEach
  void writeAFile() throws IOException {
    file = Files.writeString(folder.resolve("loggbok.yaml"), "ett");
    Files.setLastModifiedTime(file, LONG_AGO);
    before = FileStates.of(List.of(file));
  }

  private boolean isChanged() {
    return !FileStates.of(List.of(file)).equals(before);
  }

  @Test
  void aFileThatIsReadIsNotChanged() throws IOException {
    Files.readString(file);

    assertThat(isChanged()).isFalse();
  }

  @Test
  void anotherLength() throws IOException {
    Files.writeString(file, "fyra");
    Files.setLastModifiedTime(file, LONG_AGO);

    assertThat(isChanged()).isTrue();
  }

  @Test
  void anotherTime() throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.toInstant().plusSeconds(1)));

    assertThat(isChanged()).isTrue();
  }

  /** As editors save: a new file, renamed over the old one, here with its length and time. */
  @Test
  void anotherFileOfTheSameLengthAndTime() throws IOException {
    Path other = Files.writeString(folder.resolve("ny"), "två");
    Files.setLastModifiedTime(other, LONG_AGO);
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

    assertThat(isChanged()).isTrue();
  }

  @Test
  void removedAndBack() throws IOException {
    Path aside = Files.move(file, folder.resolve("undan"));

    assertThat(isChanged()).isTrue();
    before = FileStates.of(List.of(file));
    Files.move(aside, file);
    assertThat(isChanged()).isTrue();
  }

  @Test
  void aLinkThatLeadsElsewhere() throws IOException {
    Path other = Files.writeString(folder.resolve("annan.yaml"), "två");
    Files.setLastModifiedTime(other, LONG_AGO);
    Path link = Files.createSymbolicLink(folder.resolve("länk.yaml"), file);
    FileStates toTheFile = FileStates.of(List.of(link));
    Files.writeString(file, "ändrad");
    FileStates changed = FileStates.of(List.of(link));
    Files.delete(link);
    Files.createSymbolicLink(link, other);

    assertThat(changed).isNotEqualTo(toTheFile);
    assertThat(FileStates.of(List.of(link))).isNotEqualTo(changed).isNotEqualTo(toTheFile);
  }

  @Test
  void filesOfAFolderAreAddedChangedAndRemoved() throws IOException {
    FileStates one = FileStates.of(List.of(folder));
    Path deep = Files.createDirectories(folder.resolve("ht25/anna")).resolve("loggbok.yml");
    Files.writeString(deep, "ett");
    FileStates two = FileStates.of(List.of(folder));
    Files.writeString(deep, "ett två");
    FileStates changed = FileStates.of(List.of(folder));
    Files.delete(deep);

    assertThat(two).isNotEqualTo(one);
    assertThat(changed).isNotEqualTo(two);
    assertThat(FileStates.of(List.of(folder))).isEqualTo(one);
  }

  /** Only what a check of the folder would read. */
  @Test
  void otherFilesOfAFolderDoNotMatter() throws IOException {
    FileStates one = FileStates.of(List.of(folder));
    Files.writeString(folder.resolve(".loggbok.yaml.swp"), "x");
    Files.writeString(folder.resolve("intyg.pdf"), "x");
    Files.writeString(Files.createDirectory(folder.resolve(".git")).resolve("x.yaml"), "x");
    Files.createSymbolicLink(folder.resolve("slinga.yaml"), folder);

    assertThat(FileStates.of(List.of(folder))).isEqualTo(one);
  }

  @Test
  void whatDoesNotExistHasNoState() throws IOException {
    Path missing = folder.resolve("finns-inte.yaml");

    assertThat(FileStates.of(List.of(missing)).states()).isEmpty();
    Files.createDirectory(missing);
    assertThat(FileStates.of(List.of(missing)).states()).isNotEmpty();
  }
}
