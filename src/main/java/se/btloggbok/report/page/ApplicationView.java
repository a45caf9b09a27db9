package se.btloggbok.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.form.Attachments;
import se.btloggbok.form.FormKind;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.CountryDate;
import se.btloggbok.model.Objective;
import se.btloggbok.model.Placement;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.rules.RuleText;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Status;

/** What Socialstyrelsen asks for in an application, each with its status and its source. */
final class ApplicationView {

  /** The rules about what an application must show, in the order of the list. */
  static final List<String> RULES =
      List.of(
          "examen-fore-legitimation",
          "legitimation-fore-start",
          RuleIds.MONTHS,
          "bt-tolv-manader",
          RuleIds.PRIMARY_CARE_MONTHS,
          RuleIds.EMERGENCY_CARE_MONTHS,
          "tillgodoraknande-beslutat",
          RuleIds.CERTIFIED_OBJECTIVES,
          "intyg-delmal-utfardare",
          "intyg-kontroll-beskriven",
          "intyg-fullgjord-bt",
          "intyg-baskompetens",
          "extern-bedomare-kompetens",
          "extern-bedomare-oberoende",
          "intyg-datum",
          "intyg-fil");

  private static final Set<Status> OUTSTANDING =
      EnumSet.of(Status.VIOLATED, Status.AT_RISK, Status.UPCOMING);

  private final PageContext context;
  private final Attachments attachments;

  ApplicationView(PageContext context) {
    this.context = context;
    this.attachments = new Attachments(context.evidence());
  }

  /**
   * Returns the number of requirements that remain before an application is complete, whether or
   * not they are due yet. A fault in the form of the file may hide others, and counts as one; so
   * does an interruption, as the application is about a whole BT.
   */
  static int remaining(CheckedLogbook checked) {
    long requirements =
        checked.outcomes().stream()
            .filter(outcome -> RULES.contains(outcome.rule()))
            .filter(outcome -> outcome.level() == Level.ERROR)
            .filter(outcome -> OUTSTANDING.contains(outcome.status()))
            .count();
    long faults =
        checked.findings().stream()
            .filter(CheckedLogbook::isOfFormat)
            .filter(finding -> finding.level() == Level.ERROR)
            .count();
    return (int) (requirements + faults)
        + (checked.facts().logbook().interrupted().isPresent() ? 1 : 0);
  }

  /** Returns the list of the files of an application. */
  List<Section> sections(PackedFiles files) {
    SectionList sections = new SectionList(context);
    sections.add("laget", List.of(standing()));
    sections.add("forteckning", table(files));
    sections.add("ansokan-se-efter", remarks());
    return sections.list();
  }

  /** A row of the list of files; the number is empty if it is no attachment. */
  private record Listed(String number, String file, String content) {}

  private Optional<Table> table(PackedFiles files) {
    return Table.of(
        context.say("avsnitt.forteckning"),
        listed(files),
        context.text("bilaga", Listed::number),
        context.text("fil", one -> VisibleText.line(one.file())),
        context.text("vad", Listed::content));
  }

  /** Returns the application, then the attachments by number, then those without a number yet. */
  private List<Listed> listed(PackedFiles files) {
    List<Listed> list = new ArrayList<>();
    if (files.formsPage() != null) {
      list.add(new Listed("", files.formsPage(), context.say("forteckning.sidan")));
    }
    List<Listed> forms = new ArrayList<>();
    files
        .forms()
        .forEach(
            (name, form) ->
                (form.kind() == FormKind.APPLICATION ? list : forms)
                    .add(new Listed(form.attachmentNumber(), name, FormView.title(form, context))));
    for (Certificate certificate : attachments.all()) {
      String number = attachments.number(certificate);
      forms.stream().filter(form -> form.number().equals(number)).forEach(list::add);
      String scan = files.scans().get(certificate);
      String what = content(certificate);
      list.add(
          scan == null
              ? new Listed(
                  number,
                  context.say("forteckning.ingen-fil"),
                  context.say("forteckning.intyg", what))
              : new Listed(number, scan, context.say("forteckning.inskannat", what)));
    }
    forms.stream().filter(form -> form.number().isEmpty()).forEach(list::add);
    return list;
  }

  private String content(Certificate certificate) {
    String kind = context.words().term(certificate.kind());
    String objectives = context.objectives(certificate.objectives());
    return (objectives.isEmpty() ? kind : kind + " " + objectives) + ", " + signed(certificate);
  }

  /** Returns what an application must show. */
  List<Section> sections() {
    SectionList sections = new SectionList(context);
    sections.add("laget", List.of(standing()));
    sections.add("ansokan-krav", requirements());
    sections.add("delmal", objectives());
    sections.add("ansokan-bilagor", attachments());
    sections.add("blanketter", new FormTable(context).blocks());
    sections.add("ansokan-se-efter", remarks());
    return sections.list();
  }

  private Block standing() {
    return new Block.Paragraph(
        context
            .logbook()
            .interrupted()
            .map(
                last ->
                    context.say(
                        "ansokan.avbruten",
                        context.date(last),
                        last.isBefore(context.evaluation().date()) ? 1 : 0))
            .orElseGet(() -> context.say("ansokan.aterstar", remaining(context.checked()))));
  }

  private Optional<Table> requirements() {
    List<RuleText> rules = new ArrayList<>();
    for (String rule : RULES) {
      context.rules().stream()
          .filter(text -> text.rule().id().equals(rule) && !context.outcomes(rule).isEmpty())
          .forEach(rules::add);
    }
    return Table.of(
        context.say("avsnitt.ansokan-krav"),
        rules,
        context.text("krav", RuleText::title),
        context.column("status", one -> context.marks(outcomes(one).stream())),
        context.text("saknas", this::messages),
        context.text(
            "kalla",
            one ->
                one.rule().citations().stream()
                    .map(context.words()::source)
                    .distinct()
                    .collect(Collectors.joining("; "))));
  }

  private List<Outcome> outcomes(RuleText text) {
    return context.outcomes(text.rule().id()).stream()
        .sorted(Comparator.comparing(outcome -> outcome.status().urgency()))
        .toList();
  }

  private String messages(RuleText text) {
    return outcomes(text).stream()
        .map(Outcome::message)
        .filter(Objects::nonNull)
        .map(context.words()::message)
        .distinct()
        .collect(Collectors.joining(" · "));
  }

  private Optional<Table> objectives() {
    return Table.of(
        context.say("avsnitt.delmal"),
        Arrays.asList(Objective.values()),
        context.text("delmal", one -> one.term() + " " + one.title()),
        context.column("status", context::marks),
        context.text(
            "utfardare",
            objective ->
                certificates(objective).map(this::signed).collect(Collectors.joining(", "))),
        context.text(
            "bilaga",
            objective ->
                certificates(objective)
                    .map(attachments::number)
                    .collect(Collectors.joining(", "))));
  }

  private Stream<Certificate> certificates(Objective objective) {
    return attachments.of(CertificateKind.OBJECTIVES).stream()
        .filter(one -> one.objectives().contains(objective));
  }

  private String signed(Certificate certificate) {
    return context.name(certificate.issuer()) + " " + context.date(certificate.date());
  }

  private Optional<Table> attachments() {
    return Table.of(
        context.say("avsnitt.ansokan-bilagor"),
        attachments.all(),
        context.text("bilaga", attachments::number),
        context.text("slag", one -> context.words().term(one.kind())),
        context.text("delmal", one -> context.objectives(one.objectives())),
        context.text("datum", one -> context.date(one.date())),
        context.text("utfardare", one -> context.name(one.issuer())),
        context.text("fil", one -> VisibleText.line(one.file())));
  }

  private List<Block> remarks() {
    List<String> remarks = new ArrayList<>();
    List<Certificate> signed = attachments.of(CertificateKind.OBJECTIVES);
    Set<String> issuers = new HashSet<>();
    signed.forEach(one -> issuers.add(context.name(one.issuer())));
    if (signed.size() > 1 && issuers.size() == 1) {
      remarks.add(context.say("ansokan.en-utfardare", issuers.iterator().next()));
    }
    if (attachments.of(CertificateKind.BEFORE_LICENCE).isEmpty()) {
      beforeLicence().forEach(unit -> remarks.add(context.say("ansokan.fore-legitimation", unit)));
    }
    if (attachments.of(CertificateKind.ABROAD).isEmpty()) {
      remarks.add(context.say("ansokan.utomlands"));
    }
    remarks.add(context.say("ansokan.original"));
    return remarks.stream().<Block>map(Block.Paragraph::new).toList();
  }

  /** Returns the placements that began before the first licence. */
  private List<String> beforeLicence() {
    return Stream.ofNullable(context.logbook().trainee())
        .flatMap(trainee -> trainee.licences().stream())
        .map(CountryDate::date)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .stream()
        .flatMap(
            first -> context.logbook().placements().stream().filter(one -> isBefore(one, first)))
        .map(context::placement)
        .toList();
  }

  private static boolean isBefore(Placement placement, LocalDate day) {
    LocalDate from = placement.from();
    return from != null && from.isBefore(day);
  }
}
