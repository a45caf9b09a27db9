package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.model.Waiver;
import se.btloggbok.model.WaiverScope;
import se.btloggbok.report.VisibleText;
import se.btloggbok.requirement.Finding;

/** The findings and the waivers. */
record MissingSection(PageContext context) {

  Section section() {
    List<Block> blocks = new ArrayList<>();
    List<Block.Remark> remarks = remarks(finding -> true);
    blocks.add(
        remarks.isEmpty()
            ? new Block.Paragraph(context.say("saknas.inget"))
            : new Block.Remarks(remarks));
    waivers().ifPresent(blocks::add);
    return new Section("saknas", context.say("avsnitt.saknas"), blocks);
  }

  /**
   * Returns the chosen findings, the most serious first. Those of one rule with the same advice and
   * source become one remark, so that many alike do not hide the others.
   */
  List<Block.Remark> remarks(Predicate<Finding> chosen) {
    Map<List<Object>, List<Finding>> alike = new LinkedHashMap<>();
    context.checked().findings().stream()
        .filter(chosen)
        .sorted(Comparator.comparing(Finding::level))
        .forEach(
            finding ->
                alike
                    .computeIfAbsent(
                        List.of(
                            finding.rule(),
                            finding.level(),
                            context.words().advice(finding),
                            context.source(finding)),
                        any -> new ArrayList<>())
                    .add(finding));
    return alike.values().stream().map(this::remark).toList();
  }

  private Block.Remark remark(List<Finding> findings) {
    Map<String, List<Span>> places = new LinkedHashMap<>();
    for (Finding finding : findings) {
      places
          .computeIfAbsent(context.words().message(finding.message()), any -> new ArrayList<>())
          .add(context.links().byLine(finding.path(), finding.region().line()));
    }
    Finding first = findings.get(0);
    return new Block.Remark(
        Mark.of(first.level(), context.words()),
        places.entrySet().stream()
            .map(fault -> new Block.Fault(fault.getKey(), fault.getValue()))
            .toList(),
        context.words().advice(first),
        context.source(first));
  }

  private Optional<Table> waivers() {
    return new EntryTables(context)
        .table(
            "undantag",
            context.shown(context.logbook().waivers()),
            context.text("beslut", one -> context.date(one.date())),
            context.text("krav", one -> context.title(VisibleText.line(one.rule()))),
            context.text("galler", this::waived),
            context.text("beslutad-av", one -> context.name(one.decidedBy())),
            context.text("skal", one -> VisibleText.line(one.reason())));
  }

  /** Returns the findings that a waiver suppresses, or its scopes if it suppresses none. */
  private String waived(Waiver waiver) {
    List<String> messages =
        context.checked().waived().stream()
            .filter(waived -> waived.waiver().equals(waiver))
            .map(WaivedFinding::finding)
            .map(finding -> context.words().message(finding.message()))
            .toList();
    return messages.isEmpty()
        ? String.join(", ", waiver.scopes().stream().map(this::scope).toList())
        : String.join(" ", messages);
  }

  private String scope(WaiverScope scope) {
    if (scope instanceof WaiverScope.Weeks weeks) {
      return context
          .words()
          .weeks(
              Stream.iterate(
                      weeks.from(), week -> !week.isAfter(weeks.to()), week -> week.plusWeeks(1))
                  .toList());
    }
    if (scope instanceof WaiverScope.Day day) {
      return context.date(day.date());
    }
    if (scope instanceof WaiverScope.Certified certified) {
      return certified.objective().term();
    }
    return scope instanceof WaiverScope.Named named
        ? context.logbook().placement(named.id()).isPresent()
            ? context.placement(named.id())
            : context.name(named.id())
        : "";
  }
}
