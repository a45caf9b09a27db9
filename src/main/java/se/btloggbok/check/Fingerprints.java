package se.btloggbok.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.PersonalNumbers;
import se.btloggbok.requirement.Fingerprint;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;
import se.btloggbok.requirement.Weeks;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlPath;

/**
 * Fingerprints of findings, which stay the same from one version of a file to the next. A list item
 * is identified by its content, not by its position. Personnummer are masked first, so that a
 * fingerprint cannot be brute-forced to reveal one.
 *
 * <p>They are made when one of them is first asked for, which only some formats do.
 */
final class Fingerprints {

  private static final int LENGTH = 8;

  /**
   * Messages that explain an unmet requirement further, each with the plain message of the same
   * finding: it does not become new when more is known.
   */
  private static final Map<String, String> EXPLAINING =
      Map.of(
          "handledarutbildning.for-sen", "handledarutbildning.saknas",
          "handledarutbildning.for-sen-ungefar", "handledarutbildning.saknas",
          "handledning-varje-vecka.annan-placering", "handledning-varje-vecka.saknas",
          "intyg-delmal-utfardare.senare-handledarutbildning",
              "intyg-delmal-utfardare.utan-handledarutbildning",
          "legitimation-fore-start.bara-utlandsk", "legitimation-fore-start.inte-angiven",
          "placeringar-overlappar.over-heltid-flera", "placeringar-overlappar.over-heltid");

  private final YamlDocument document;
  private final List<Reported> reported = new ArrayList<>();
  private @Nullable List<String> made;

  Fingerprints(YamlDocument document) {
    this.document = document;
  }

  /** An outcome and the message of its finding. */
  private record Reported(Outcome outcome, Message message) {}

  /** Returns the fingerprint of a finding. */
  Fingerprint of(Outcome outcome, Message message) {
    int index = reported.size();
    reported.add(new Reported(outcome, message));
    return new Fingerprint(() -> all().get(index));
  }

  private synchronized List<String> all() {
    if (made == null) {
      Map<String, Integer> seen = new HashMap<>();
      made =
          reported.stream().map(one -> distinct(identity(one.outcome, one.message), seen)).toList();
    }
    return made;
  }

  /**
   * Returns a fingerprint of each thing that an outcome with a message is about: each week and each
   * item of a list in its message, or the outcome as a whole.
   *
   * @param seen how often each identity has occurred, which is counted on
   */
  List<String> parts(Outcome outcome, Message message, Map<String, Integer> seen) {
    String status = outcome.status() == Status.WAIVED ? "waived " : "";
    String identity = status + identity(outcome, message);
    List<String> parts = new ArrayList<>();
    for (Object argument : message.arguments()) {
      Collection<?> items =
          argument instanceof Weeks weeks
              ? weeks.list()
              : argument instanceof Collection<?> list ? list : List.of();
      items.forEach(item -> parts.add(identity + " " + PersonalNumbers.hidden(item.toString())));
    }
    return (parts.isEmpty() ? List.of(identity) : parts)
        .stream().map(part -> distinct(part, seen)).toList();
  }

  private String identity(Outcome outcome, Message message) {
    String key = message.key().replace(Message.OPEN_ABSENCE, "");
    return outcome.rule() + " " + EXPLAINING.getOrDefault(key, key) + " " + about(outcome, message);
  }

  private static String distinct(String identity, Map<String, Integer> seen) {
    return digest(identity + " " + seen.merge(identity, 1, Integer::sum));
  }

  /** A finding about duplicates points at the last of them; which one that is must not matter. */
  private String about(Outcome outcome, Message message) {
    if (!(outcome.scope() instanceof Scope.OfEntry)) {
      return outcome.scope() + " " + contentPath(outcome.place());
    }
    return outcome.rule().equals(RuleIds.DUPLICATES)
        ? PersonalNumbers.hidden(message.arguments().toString())
        : contentPath(outcome.place());
  }

  private String contentPath(YamlPath path) {
    StringBuilder content = new StringBuilder();
    YamlPath here = YamlPath.ROOT;
    for (String segment : path.segments()) {
      boolean inList = document.at(here).filter(YamlNode.Sequence.class::isInstance).isPresent();
      here = here.child(segment);
      content
          .append('/')
          .append(
              inList
                  ? document.at(here).map(Fingerprints::content).orElse("")
                  : PersonalNumbers.hidden(segment));
    }
    return content.toString();
  }

  private static String content(YamlNode node) {
    StringBuilder content = new StringBuilder();
    append(node, content);
    return content.toString();
  }

  private static void append(YamlNode node, StringBuilder into) {
    if (node instanceof YamlNode.Scalar scalar) {
      into.append('"').append(PersonalNumbers.hidden(scalar.text())).append('"');
    } else if (node instanceof YamlNode.Mapping mapping) {
      into.append('{');
      mapping.entries().stream()
          .sorted((one, other) -> one.key().text().compareTo(other.key().text()))
          .forEach(
              entry -> {
                append(entry.key(), into);
                append(entry.value(), into);
              });
      into.append('}');
    } else if (node instanceof YamlNode.Sequence sequence) {
      into.append('[');
      sequence.items().forEach(item -> append(item, into));
      into.append(']');
    }
  }

  private static String digest(String identity) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
