package se.btloggbok.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramPathTest {

  @TempDir private Path folder;

  @Test
  void theFirstAbsoluteFolderWithTheProgramCounts() throws IOException {
    Path first = program("ett");
    Path second = program("två");

    assertThat(find(folder.resolve("finns-inte"), first.getParent(), second.getParent()))
        .isEqualTo(first.toString());
    assertThat(find(second.getParent(), first.getParent())).isEqualTo(second.toString());
  }

  @Test
  void relativeFoldersAreNotSearched() throws IOException {
    Path here = Path.of("").toAbsolutePath().relativize(program("ett").getParent());

    assertThat(find(Path.of("."), Path.of(""), here)).isEmpty();
  }

  @Test
  void onlyAProgramIsFound() throws IOException {
    Path text = program("ett");
    assertThat(text.toFile().setExecutable(false)).isTrue();
    Path place = Files.createDirectories(folder.resolve("mapp/stty"));

    assertThat(find(text.getParent(), place.getParent())).isEmpty();
    assertThat(ProgramPath.find("stty", Map.of())).isEmpty();
  }

  private static String find(Path... places) {
    String[] names = new String[places.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = places[i].toString();
    }
    return ProgramPath.find("stty", Map.of("PATH", String.join(File.pathSeparator, names)))
        .orElse("");
  }

  private Path program(String place) throws IOException {
    Path file = Files.createDirectories(folder.resolve(place)).resolve("stty");
    Files.writeString(file, "");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
