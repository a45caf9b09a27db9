package se.btloggbok.cli.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.config.Configuration;
import se.btloggbok.form.Form;
import se.btloggbok.form.FormKind;
import se.btloggbok.form.pdf.Blank;
import se.btloggbok.source.SourceReader;

/** The blank forms that the user has downloaded: one file, or those in a folder. */
final class Blanks {

  /** The content of the file of a blank, and the form that its fields are most like. */
  record Found(Path file, Blank blank, FormKind kind) {}

  private static final double LEAST_LIKENESS = 0.5;

  private final Path place;
  private final List<Found> found;

  private Blanks(Path place, List<Found> found) {
    this.place = place;
    this.found = found;
  }

  /**
   * Returns the place that the user names, or else the configuration; empty if neither does. A
   * configuration may have come with a repository, so it may only name a folder below its own.
   *
   * @throws UsageException if the configured place lies elsewhere
   */
  static Optional<Path> place(@Nullable Path named, Configuration configuration) {
    Path settings = configuration.file();
    String configured = configuration.forms();
    if (named != null || settings == null || configured == null) {
      return Optional.ofNullable(named);
    }
    Path folder = Objects.requireNonNull(settings.toAbsolutePath().getParent());
    try {
      Path forms = folder.resolve(configured).normalize();
      if (!Files.isDirectory(forms)
          || !forms.startsWith(folder.normalize())
          || !forms.toRealPath().startsWith(folder.toRealPath())) {
        throw new UsageException("fel.blanketter-utanfor", configured, folder);
      }
      return Optional.of(forms);
    } catch (IOException e) {
      throw Inputs.unreadable(configured, e);
    }
  }

  /**
   * Reads the blanks in a place. In a folder, other files are skipped.
   *
   * @param samples one form of each kind, to recognise the blanks by
   * @throws UsageException if there is none, or a file cannot be read
   */
  static Blanks in(Path place, List<Form> samples) {
    try {
      List<Found> found = new ArrayList<>();
      for (Path file : files(place)) {
        read(file)
            .flatMap(blank -> kind(blank, samples).map(kind -> new Found(file, blank, kind)))
            .ifPresent(found::add);
      }
      if (found.isEmpty()) {
        throw new UsageException(
            Files.isDirectory(place) ? "fel.inga-blanketter" : "fel.ingen-blankett", place);
      }
      return new Blanks(place, found);
    } catch (IOException e) {
      throw Inputs.unreadable(place, e);
    }
  }

  private static List<Path> files(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      SourceReader.refusePipe(place, place.toString());
      return List.of(place);
    }
    try (Stream<Path> files = Files.list(place)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static Optional<Blank> read(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(Blank.MAX_BYTES + 1);
      return bytes.length > Blank.MAX_BYTES ? Optional.empty() : Blank.of(bytes);
    }
  }

  /** Returns the form that a blank is most like; empty if it is not even half like any. */
  private static Optional<FormKind> kind(Blank blank, List<Form> samples) {
    return samples.stream()
        .filter(form -> blank.likeness(form) >= LEAST_LIKENESS)
        .max(Comparator.comparing(blank::likeness))
        .map(Form::kind);
  }

  /** Returns the forms that there are blanks for. */
  Set<FormKind> kinds() {
    return found.stream().map(Found::kind).collect(Collectors.toSet());
  }

  /**
   * Returns the blank of a form: preferably one that bt has been tested with.
   *
   * @throws UsageException if there is none, or only one whose fields differ
   */
  Found of(Form form) {
    Optional<Found> exact =
        found.stream()
            .filter(one -> one.blank().isFor(form))
            .min(Comparator.comparing(one -> !one.blank().isKnownEdition()));
    return exact.orElseThrow(() -> otherwise(form));
  }

  private UsageException otherwise(Form form) {
    return found.stream()
        .filter(one -> one.kind() == form.kind())
        .max(Comparator.comparing(one -> one.blank().likeness(form)))
        .map(
            one -> {
              List<String> lacks = one.blank().lacks(form);
              return lacks.isEmpty()
                  ? new UsageException("fel.blankett-med-fler-rutor", one.file())
                  : new UsageException(
                      "fel.blankett-utan-ruta", one.file(), lacks.get(0), lacks.size());
            })
        .orElseGet(
            () ->
                new UsageException(
                    "fel.blankett-saknas", form.kind().number(), form.kind().title(), place));
  }
}
