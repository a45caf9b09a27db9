package se.btloggbok.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import se.btloggbok.history.EntryKind;
import se.btloggbok.requirement.Message;
import tools.jackson.databind.JsonNode;

/**
 * Reads a backup of the app ST-ARK: the placements, absences and courses of the BT. The backup has
 * no supervision meetings and no assessments, and does not say which verksamhet a placement belongs
 * to. Personal data is never read.
 */
final class StArkIntake {

  private static final int WHOLE = 100;
  private static final List<String> PERSONAL =
      List.of(
          "personalNumber",
          "address",
          "postalCode",
          "city",
          "email",
          "mobile",
          "phoneHome",
          "phoneWork");

  private final String name;
  private final UnaryOperator<String> areas;
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();
  private final Set<String> people = new LinkedHashSet<>();
  private int residency;

  private StArkIntake(String name, UnaryOperator<String> areas) {
    this.name = name;
    this.areas = areas;
  }

  /** Returns whether JSON is such a backup. */
  static boolean isBackup(JsonNode root) {
    return root.path("app").path("name").asString("").equals("ST-ARK")
        || (root.has("schemaVersion") && root.has("placements") && root.has("achievements"));
  }

  /**
   * Reads a backup.
   *
   * @param name the name of the file
   * @param areas returns the verksamhet of a unit; empty if unknown
   */
  static Intake read(String name, JsonNode root, UnaryOperator<String> areas)
      throws IntakeException {
    StArkIntake intake = new StArkIntake(name, areas);
    JsonNode placements = list(root, "placements", "Placements");
    JsonNode courses = list(root, "courses", "Courses");
    if (placements.size() + courses.size() > Intake.MOST_ENTRIES) {
      throw new IntakeException("fel.importera-for-manga", Intake.MOST_ENTRIES);
    }
    intake.addAll(placements, "/placements/", intake::addActivity);
    intake.addAll(courses, "/courses/", intake::addCourse);
    intake.addNotes(root);
    return new Intake(intake.proposals, intake.leftOut, intake.notes);
  }

  private static JsonNode list(JsonNode root, String key, String otherKey) {
    return root.path(root.has(key) ? key : otherKey);
  }

  /** Adds what belongs to the BT, and reports its texts that the logbook has no key for. */
  private void addAll(JsonNode list, String path, BiConsumer<JsonNode, String> adding) {
    for (int i = 0; i < list.size(); i++) {
      JsonNode node = list.get(i);
      if (text(node, "phase").equals("ST")) {
        residency++;
      } else {
        adding.accept(node, path + i);
        leaveText(node, path + i, "note");
        leaveText(node, path + i, "btAssessment");
      }
    }
  }

  private void addNotes(JsonNode root) {
    if (residency > 0) {
      notes.add(Message.of("importera-st-ark-st", residency));
    }
    JsonNode profile = root.path(root.has("profile") ? "profile" : "Profile");
    int drafts = profile.path("btSavedCerts").size();
    if (drafts > 0) {
      notes.add(Message.of("importera-st-ark-utkast", drafts));
    }
    notes.add(Message.of("importera-st-ark-saknar"));
    notes.add(Message.of("importera-st-ark-grund"));
    if (PERSONAL.stream().anyMatch(key -> !text(profile, key).isEmpty())) {
      notes.add(Message.of("importera-st-ark-personuppgifter"));
    }
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    // On one line, a personnummer that was split over two is found.
    return value.isString() || value.isNumber()
        ? value.asString().replaceAll("\\s+", " ").strip()
        : "";
  }

  private void addActivity(JsonNode activity, String path) {
    String type = text(activity, "type");
    switch (type) {
      case "Klinisk tjänstgöring", "" -> addPlacement(activity, path);
      case "Tjänstledighet" -> addAbsence(activity, path, "tjänstledighet");
      case "Föräldraledighet" -> addAbsence(activity, path, "föräldraledighet");
      case "Sjukskriven" -> addAbsence(activity, path, "sjukdom");
      case "Annan ledighet" -> {
        String subtype = text(activity, "leaveSubtype").toLowerCase(Locale.ROOT);
        addAbsence(activity, path, subtype.contains("semester") ? "semester" : "annan");
      }
      default -> leave(activity, path, Message.of("importera-st-ark-slag", type));
    }
  }

  private void addPlacement(JsonNode placement, String path) {
    String unit = text(placement, "clinic");
    String area = areas.apply(unit);
    String supervisor = text(placement, "supervisor");
    if (!supervisor.isEmpty()) {
      addPerson(placement, supervisor, path);
    }
    if (area.isEmpty()) {
      leave(placement, path, Message.of("importera-verksamhet", unit));
      return;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("verksamhet", area);
    texts.put("enhet", unit);
    texts.put("från", text(placement, "startDate"));
    texts.put("till", text(placement, "endDate"));
    String percent = text(placement, "attendance");
    texts.put("tjänstgöringsgrad", percent.equals(Integer.toString(WHOLE)) ? "" : percent);
    texts.put("klinikhandledare", supervisor);
    add(EntryKind.PLACEMENT, placement, path, texts);
  }

  /** Adds a person once. Without a specialty, the kompetens is unknown. */
  private void addPerson(JsonNode placement, String supervisor, String path) {
    if (people.add(supervisor)) {
      Map<String, String> texts = new LinkedHashMap<>();
      texts.put("namn", supervisor);
      String specialty = text(placement, "supervisorSpeciality");
      texts.put("kompetens", specialty.isEmpty() ? "" : "specialist");
      texts.put("specialitet", specialty);
      texts.put("enhet", text(placement, "supervisorSite"));
      proposals.add(
          Proposal.of(name + ":" + path, supervisor, EntryKind.PERSON, texts, Meeting.NONE, true));
    }
  }

  private void addAbsence(JsonNode leave, String path, String reason) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("från", text(leave, "startDate"));
    texts.put("till", text(leave, "endDate"));
    texts.put("orsak", reason);
    String attendance = text(leave, "attendance");
    if (attendance.matches("[1-9][0-9]?")) {
      texts.put("omfattning", Integer.toString(WHOLE - Integer.parseInt(attendance)));
    }
    add(EntryKind.ABSENCE, leave, path, texts);
  }

  private void addCourse(JsonNode course, String path) {
    Map<String, String> texts = new LinkedHashMap<>();
    String start = text(course, "startDate");
    texts.put("datum", start.isEmpty() ? text(course, "certificateDate") : start);
    texts.put("arrangör", text(course, "courseLeaderName"));
    String title = text(course, "title");
    texts.put("ämne", title.isEmpty() ? text(course, "courseTitle") : title);
    add(EntryKind.TEACHING_EVENT, course, path, texts);
  }

  private void add(EntryKind kind, JsonNode node, String path, Map<String, String> texts) {
    proposals.add(Proposal.of(name + ":" + path, title(node), kind, texts, Meeting.NONE, false));
  }

  private void leave(JsonNode node, String path, Message reason) {
    leftOut.add(new LeftOut(name + ":" + path, title(node), reason, true));
  }

  private void leaveText(JsonNode node, String path, String key) {
    if (!text(node, key).isEmpty()) {
      leftOut.add(
          new LeftOut(
              name + ":" + path + "/" + key,
              text(node, key),
              Message.of("importera-st-ark-text"),
              true));
    }
  }

  private static String title(JsonNode node) {
    String title = text(node, "title");
    String name = title.isEmpty() ? text(node, "clinic") : title;
    return (text(node, "startDate") + " " + name).strip();
  }
}
