package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code intygsfiler} in {@code .bt.yaml}: certificates may be kept outside Git. */
class CertificateFilesSettingTest {

  @TempDir private Path folder;

  @BeforeEach
  void copyALogbookWithoutItsCertificates() throws IOException {
    Files.copy(Path.of("examples", "portfolj", "loggbok.yaml"), folder.resolve("loggbok.yaml"));
  }

  private BtRun.Result validate(String setting) throws IOException {
    Files.writeString(folder.resolve(".bt.yaml"), setting);
    return new BtRun(folder)
        .run("validate", "--today=2026-09-01", "--format=concise", folder.toString());
  }

  private static long missing(BtRun.Result result) {
    return result.out().lines().filter(line -> line.contains("[intyg-fil]")).count();
  }

  @Test
  void everyFileMustExistUnlessTheSettingSaysOtherwise() throws IOException {
    assertThat(missing(validate("språk: sv\n"))).isEqualTo(2);
    assertThat(missing(validate("intygsfiler: alltid\n"))).isEqualTo(2);
    assertThat(missing(validate("intygsfiler: om-de-finns\n"))).isZero();
  }

  @Test
  void aFileThatExistsIsStillJudged() throws IOException {
    Files.createDirectory(folder.resolve("intyg"));
    Files.writeString(folder.resolve("intyg/2026-01-30-bt4.pdf"), "en annan fil");

    assertThat(missing(validate("intygsfiler: om-de-finns\n"))).isEqualTo(1);
  }

  @Test
  void anotherWordIs2() throws IOException {
    assertThat(validate("intygsfiler: aldrig\n").exitCode()).isEqualTo(2);
  }
}
