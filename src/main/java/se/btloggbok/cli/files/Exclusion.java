package se.btloggbok.cli.files;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import se.btloggbok.cli.text.UsageException;

/** The files to leave out: those whose name, or a folder above them, matches a pattern. */
public final class Exclusion {

  private final List<PathMatcher> matchers;

  private Exclusion(List<PathMatcher> matchers) {
    this.matchers = matchers;
  }

  /**
   * Returns an exclusion of what some patterns match.
   *
   * @param patterns globs, such as {@code arkiv} or {@code *-2024.yaml}
   * @throws UsageException if one is not a glob
   */
  public static Exclusion of(List<String> patterns) {
    return new Exclusion(patterns.stream().map(Exclusion::matcher).toList());
  }

  private static PathMatcher matcher(String pattern) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + pattern.replaceFirst("/+$", ""));
    } catch (PatternSyntaxException e) {
      throw new UsageException("fel.monster", pattern);
    }
  }

  /** Returns whether a file is left out: a pattern matches any part of its path. */
  public boolean holds(Path file) {
    for (int from = 0; from < file.getNameCount(); from++) {
      for (int to = from + 1; to <= file.getNameCount(); to++) {
        Path part = file.subpath(from, to);
        if (matchers.stream().anyMatch(matcher -> matcher.matches(part))) {
          return true;
        }
      }
    }
    return matchers.stream().anyMatch(matcher -> matcher.matches(file));
  }
}
