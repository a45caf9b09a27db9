package se.btloggbok.cli.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/**
 * One output of a run.
 *
 * @param format its format
 * @param file its file; null for standard output
 */
public record OutputTarget(OutputFormat format, @Nullable Path file) {

  /** Returns whether the output goes to a file. */
  public boolean isToFile() {
    return file != null;
  }

  /** Returns whether it has something to say if nothing could be checked. */
  public boolean isWrittenWithoutLogbooks() {
    return !isToFile() || format.namesUnchecked();
  }

  /**
   * Parses {@code FORM} or {@code FORM=FIL}.
   *
   * @throws TypeConversionException if there is no such format, or the name of the file is empty
   */
  static OutputTarget parse(String argument) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    String file = equals < 0 ? null : argument.substring(equals + 1);
    for (OutputFormat format : OutputFormat.values()) {
      if (format.name().equals(name) && !"".equals(file)) {
        Path path = file == null ? null : Path.of(file);
        boolean isStdout = path == null || DestinationOptions.isStandardOutput(path);
        return new OutputTarget(format, isStdout ? null : path);
      }
    }
    throw new TypeConversionException(argument);
  }
}
