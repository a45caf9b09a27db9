package se.btloggbok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text that bt generates and that is checked in: outputs of the examples, the outputs in the user
 * guide, the catalogue of rules and the schema. A test compares it with the text generated now;
 * {@code mvn -Dquick -Drefresh test} writes it instead.
 */
public final class Generated {

  /** Whether to write the files instead of only comparing them. */
  public static final boolean REFRESH = Boolean.getBoolean("refresh");

  private Generated() {}

  /**
   * Compares a file with the generated text, after writing it if {@link #REFRESH} is set.
   *
   * @param file the file that is checked in; a missing one is out of date
   * @param generated the text that it should contain
   */
  public static void assertUpToDate(Path file, String generated) throws IOException {
    String checkedIn = Files.exists(file) ? Files.readString(file) : "";
    // Other tests may be reading the file, so it is only written if it differs.
    if (REFRESH && !checkedIn.equals(generated)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, generated);
      checkedIn = generated;
    }
    assertUpToDate(file.toString(), checkedIn, generated);
  }

  /**
   * Compares a part of a file with the generated text.
   *
   * @param name the name of the part in the failure message
   */
  public static void assertUpToDate(String name, String checkedIn, String generated) {
    assertThat(checkedIn)
        .as(
            "%s is out of date. If the change is intended, run mvn -Dquick -Drefresh test and"
                + " review the diff",
            name)
        .isEqualTo(generated);
  }
}
