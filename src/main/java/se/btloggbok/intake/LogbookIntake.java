package se.btloggbok.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.edit.EntryValue;
import se.btloggbok.format.Shape;
import se.btloggbok.history.EntryKind;
import se.btloggbok.requirement.Message;
import se.btloggbok.source.YamlNode;

/** Splits a whole logbook into its entries. */
final class LogbookIntake {

  private final String name;
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  private LogbookIntake(String name) {
    this.name = name;
  }

  /** Returns the entries of a logbook, which is in a file with a name. */
  static Intake read(String name, EntryValue.Keys logbook) throws IntakeException {
    LogbookIntake intake = new LogbookIntake(name);
    logbook.values().forEach(intake::add);
    if (intake.proposals.size() > Intake.MOST_ENTRIES) {
      throw new IntakeException("fel.importera-for-manga", Intake.MOST_ENTRIES);
    }
    return new Intake(intake.proposals, intake.leftOut, List.of());
  }

  private void add(String section, EntryValue value) {
    String path = "/" + section;
    EntryKind kind = kind(section);
    if (section.equals(Shape.ofLogbook().keys().get(0))) {
      // The version of the format, which every logbook has.
      return;
    }
    if (kind == null) {
      leave(path, Message.of("importera-eget"));
    } else if (kind == EntryKind.PLAN && value instanceof EntryValue.Keys plan) {
      Map<String, EntryValue> own = plan.values();
      EntryValue followUps = own.remove(EntryKind.FOLLOW_UP.section());
      if (!own.isEmpty()) {
        add(kind, "", path, new EntryValue.Keys(own));
      }
      if (followUps != null) {
        addAll(EntryKind.FOLLOW_UP, path + "/" + EntryKind.FOLLOW_UP.section(), followUps);
      }
    } else if (kind.hasIds() && value instanceof EntryValue.Keys byId) {
      byId.values().forEach((id, entry) -> add(kind, id, path + "/" + id, entry));
    } else if (kind == EntryKind.TRAINEE || kind == EntryKind.TRAINING) {
      add(kind, "", path, value);
    } else {
      addAll(kind, path, value);
    }
  }

  private static @Nullable EntryKind kind(String section) {
    return Arrays.stream(EntryKind.values())
        .filter(kind -> kind.section().equals(section) && kind != EntryKind.LOGBOOK)
        .findFirst()
        .orElse(null);
  }

  private void addAll(EntryKind kind, String path, EntryValue value) {
    if (value instanceof EntryValue.Several several) {
      for (int i = 0; i < several.values().size(); i++) {
        add(kind, "", path + "/" + i, several.values().get(i));
      }
    } else if (!(value instanceof EntryValue.One one) || !one.text().isBlank()) {
      leave(path, Message.of("importera-annan-form"));
    }
  }

  private void add(EntryKind kind, String id, String path, EntryValue value) {
    if (value instanceof EntryValue.Keys keys && !YamlNode.isExtension(id)) {
      Map<String, EntryValue> values = new LinkedHashMap<>(keys.values());
      String title =
          String.join(", ", values.values().stream().flatMap(EntryValue::texts).toList());
      proposals.add(new Proposal(name + ":" + path, title, kind, id, values, Meeting.NONE, false));
    } else {
      leave(path, Message.of("importera-annan-form"));
    }
  }

  private void leave(String path, Message reason) {
    leftOut.add(new LeftOut(name + ":" + path, path.substring(1), reason, true));
  }
}
