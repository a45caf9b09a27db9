package se.btloggbok.check;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the logbooks of a folder. */
public final class LogbookFiles {

  /** How much of a file is looked at to tell whether it is a logbook, in bytes. */
  private static final int HEAD = 64 * 1024;

  private static final Pattern FORMAT =
      Pattern.compile("(?m)^\uFEFF?[\"']?format[\"']?[ \\t]*:[ \\t]*[\"']?bt-loggbok/");

  private LogbookFiles() {}

  /**
   * Returns the logbooks in a folder and the folders within it, sorted: files that end in {@code
   * .yaml} or {@code .yml} and have a {@code format} of {@code bt-loggbok/…}. Hidden files and
   * folders, symbolic links and what is no ordinary file are left alone. What cannot be looked into
   * is among them: it may be one, and whoever reads it will say why it cannot be.
   *
   * @throws IOException when the folder cannot be read
   */
  public static List<Path> in(Path folder) throws IOException {
    Path root = folder.toRealPath();
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return !directory.equals(root) && isHidden(directory)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && isYaml(file) && isLogbook(file)) {
              found.add(folder.resolve(root.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException exception)
              throws IOException {
            if (file.equals(root)) {
              throw exception;
            }
            boolean gone = exception instanceof NoSuchFileException && !isYaml(file);
            if (!isHidden(file) && !gone) {
              found.add(folder.resolve(root.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    return found;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(".");
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return !isHidden(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  private static boolean isLogbook(Path file) {
    try (var stream = Files.newInputStream(file)) {
      byte[] head = stream.readNBytes(HEAD);
      return Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")
          .map(Charset::forName)
          .anyMatch(charset -> FORMAT.matcher(new String(head, charset)).find());
    } catch (IOException e) {
      return true;
    }
  }
}
