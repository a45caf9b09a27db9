package se.btloggbok.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.btloggbok.check.Checker;
import se.btloggbok.check.KeptFindings;
import se.btloggbok.check.Timing;
import se.btloggbok.format.Redaction;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.rules.RuleCatalog;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlReader;

/** Every logbook is refused, or has a copy with the same findings and none of its texts. */
final class RedactTarget implements FuzzTarget {

  private static final Checker CHECKER = new Checker(RuleCatalog.all(), new SwedishHolidays());

  private static final Set<String> RULES =
      RuleCatalog.all().stream().map(rule -> rule.info().id()).collect(Collectors.toSet());

  private static final Set<String> WORDS =
      RuleCatalog.all().stream()
          .flatMap(rule -> rule.info().parameters().stream())
          .map(Parameter::defaultValue)
          .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
          .filter(String.class::isInstance)
          .map(word -> word.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  @Override
  public Stream<byte[]> seeds() {
    return Stream.concat(FuzzInput.changes(), FuzzInput.faults());
  }

  @Override
  public void run(byte[] bytes) {
    FuzzInput input = FuzzInput.of(bytes);
    Optional<String> copy = Redaction.of(YamlReader.read(input.reading()), RULES, WORDS);
    copy.ifPresent(text -> compare(input, text));
  }

  private static void compare(FuzzInput input, String copy) {
    List<String> before = findings(input.reading(), input.timing());
    SourceReader.Reading reading =
        new SourceReader.Reading(new SourceText("loggbok.yaml", copy), Optional.empty());
    List<String> after = findings(reading, input.timing());
    if (!before.equals(after)) {
      throw new AssertionError("%s%nbut of the copy%n%s%n%s".formatted(before, after, copy));
    }
  }

  private static List<String> findings(SourceReader.Reading reading, Timing timing) {
    return KeptFindings.of(CHECKER.check(reading, timing));
  }
}
