package se.btloggbok.report.hosting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.report.Language;
import se.btloggbok.requirement.Level;

/**
 * The part of SARIF 2.1.0 that bt uses. All names are those of the standard; a component that is
 * null is left out.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

  private static final String VERSION = "2.1.0";
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final Pattern BRACKET = Pattern.compile("(?<!\\\\)(\\\\*+)\\]\\(");
  private static final String ROOT = "%SRCROOT%";

  /**
   * Returns a log of one run of bt.
   *
   * @param number the version of the program
   * @param language the language of the texts
   * @param invocation whether the run came to its end
   */
  public static SarifLog of(
      String number,
      Language language,
      List<Rule> rules,
      Invocation invocation,
      Iterable<Result> results) {
    Run run =
        new Run(
            new Tool(new Driver("bt", number, rules)),
            language.locale().toLanguageTag(),
            "unicodeCodePoints",
            List.of(invocation),
            results);
    return new SarifLog(SCHEMA, VERSION, List.of(run));
  }

  /**
   * Returns a place.
   *
   * @param path the path as {@link RepositoryRoot} gives it
   */
  public static Location location(se.btloggbok.source.Region region, String path) {
    return location(
        path, new Region(region.line(), region.column(), region.endLine(), region.endColumn()));
  }

  /**
   * Returns a file as a place.
   *
   * @param path the path as {@link RepositoryRoot} gives it
   */
  public static Location location(String path) {
    return location(path, null);
  }

  private static Location location(String path, @Nullable Region region) {
    return new Location(
        new PhysicalLocation(
            new ArtifactLocation(
                RepositoryRoot.uri(path), RepositoryRoot.isInside(path) ? ROOT : null),
            region));
  }

  /**
   * Returns a plain text. In SARIF, braces are placeholders unless they are doubled, and text that
   * looks like a Markdown link is one unless its bracket is escaped, as must be the backslashes
   * before it.
   */
  public static Text plain(String text) {
    String literal = text.replace("{", "{{").replace("}", "}}");
    return new Text(BRACKET.matcher(literal).replaceAll("$1$1\\\\]("));
  }

  /** Returns a level in the words of the standard. */
  public static String level(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  /** A run of the program, with its results. */
  public record Run(
      Tool tool,
      String language,
      String columnKind,
      List<Invocation> invocations,
      Iterable<Result> results) {}

  /** The program. */
  public record Tool(Driver driver) {}

  /** The name, the version and the rules of the program. */
  public record Driver(String name, String version, List<Rule> rules) {}

  /** A rule that a result may refer to. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Rule(
      String id,
      Text shortDescription,
      @Nullable Text fullDescription,
      @Nullable Help help,
      Configuration defaultConfiguration) {}

  /** A text, as {@link #plain} returns it. */
  public record Text(String text) {}

  /** What a rule requires and what to do, as plain text and as Markdown. */
  public record Help(String text, String markdown) {}

  /** The level of a rule, unless a result states another. */
  public record Configuration(String level) {}

  /** Whether everything could be checked, and what could not. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Invocation(
      boolean executionSuccessful, List<Notification> toolExecutionNotifications) {

    /** Returns the invocation of a run, which is successful if there is nothing to notify about. */
    public static Invocation of(List<Notification> notifications) {
      return new Invocation(notifications.isEmpty(), notifications);
    }
  }

  /** A condition that kept the program from doing all of its work. */
  public record Notification(String level, Text message, List<Location> locations) {}

  /** A finding. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Result(
      String ruleId,
      int ruleIndex,
      String level,
      @Nullable String baselineState,
      Text message,
      List<Location> locations,
      Map<String, String> partialFingerprints,
      @Nullable List<Suppression> suppressions,
      @Nullable Properties properties) {}

  /** A place. */
  public record Location(PhysicalLocation physicalLocation) {}

  /** A region of a file; the region is null for the file as a whole. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PhysicalLocation(ArtifactLocation artifactLocation, @Nullable Region region) {}

  /** A file; the base is null if its path is absolute. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ArtifactLocation(String uri, @Nullable String uriBaseId) {}

  /** A region of a text: 1-based, in Unicode code points, with the end exclusive. */
  public record Region(int startLine, int startColumn, int endLine, int endColumn) {}

  /** A waiver of a finding. */
  public record Suppression(String kind, String status, String justification) {}

  /** The source of a requirement, and what to do. */
  public record Properties(String source, String remedy) {}
}
