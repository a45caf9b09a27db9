package se.btloggbok.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One of the results of a run: its form, and where it goes.
 *
 * @param format the form
 * @param file the file; null: standard output
 */
record Output(OutputFormat format, @Nullable Path file) {

  boolean isToFile() {
    return file != null;
  }

  /** Reads {@code FORM} or {@code FORM=FIL}. */
  static final class Converter implements ITypeConverter<Output> {

    @Override
    public Output convert(String written) {
      int equals = written.indexOf('=');
      String name = equals < 0 ? written : written.substring(0, equals);
      String file = equals < 0 ? null : written.substring(equals + 1);
      if (file != null && file.isEmpty()) {
        throw new TypeConversionException(written);
      }
      return Arrays.stream(OutputFormat.values())
          .filter(format -> format.name().equals(name))
          .findFirst()
          .map(format -> new Output(format, file == null ? null : Path.of(file)))
          .orElseThrow(() -> new TypeConversionException(written));
    }
  }

  /** The forms, for completion and for messages. */
  static final class Forms implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(OutputFormat.values()).map(Enum::name).iterator();
    }
  }
}
