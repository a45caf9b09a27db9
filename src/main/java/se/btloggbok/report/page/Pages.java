package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.form.Form;
import se.btloggbok.model.RoleHolder;
import se.btloggbok.model.Stay;
import se.btloggbok.model.Training;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.report.rules.RuleText;
import se.btloggbok.report.status.StatusWords;

/**
 * Makes pages about checked logbooks.
 *
 * @param words the language
 * @param rules the rules that are on, and the rules of the format, in the order to show them
 * @param ruleSet the name of the rule set
 */
public record Pages(Words words, List<RuleText> rules, String ruleSet) {

  /** Keeps its own copy. */
  public Pages {
    rules = List.copyOf(rules);
  }

  /** Returns the page about the whole BT. */
  public Page year(CheckedLogbook checked) {
    return page("sida.ar", checked, context -> new YearView(context).sections());
  }

  /** Returns the page for a supervision talk: the first sheet of the page about the whole BT. */
  public Page talk(CheckedLogbook checked) {
    return page(
        "sida.samtal",
        checked,
        context -> List.of(new StandingSection(context).section(), TalkSection.of(context, true)));
  }

  /**
   * Returns the page for the handover from a placement.
   *
   * @param stay the placement that ends
   */
  public Page handover(CheckedLogbook checked, Stay stay) {
    return page("sida.overlamning", checked, context -> new HandoverView(stay, context).sections());
  }

  /** Returns the page with the evidence for the huvudhandledare and the extern bedömare. */
  public Page finalAssessment(CheckedLogbook checked) {
    return page("sida.slutbedomning", checked, context -> new FinalView(context).sections());
  }

  /** Returns the page with the contents of official forms, to copy from. */
  public Page forms(CheckedLogbook checked, List<Form> forms) {
    return page("sida.blanketter", checked, context -> new FormView(context).sections(forms));
  }

  /** Returns the page with all that an application must show. */
  public Page application(CheckedLogbook checked) {
    return page("sida.ansokan", checked, context -> new ApplicationView(context).sections());
  }

  /** Returns the page that says what each file of an application is. */
  public Page packedApplication(CheckedLogbook checked, PackedFiles files) {
    return page(
        "sida.forteckning", checked, context -> new ApplicationView(context).sections(files));
  }

  /** Returns how many requirements remain of what an application must show. */
  public static int remainingForApplication(CheckedLogbook checked) {
    return ApplicationView.remaining(checked);
  }

  private Page page(
      String kicker, CheckedLogbook checked, Function<PageContext, List<Section>> view) {
    PageContext context = new PageContext(checked, words, rules);
    List<Section> sections = view.apply(context);
    String file = VisibleText.of(checked.source().name());
    return Page.of(
        words.language().locale().getLanguage(),
        context.say(kicker),
        context.labels().trainee(),
        facts(sections, context),
        List.of(),
        sections,
        context.say("sida.fot", file.substring(file.lastIndexOf('/') + 1), ruleSet));
  }

  private static List<String> facts(List<Section> sections, PageContext context) {
    List<String> facts = new ArrayList<>();
    Training training = context.logbook().training();
    if (training != null) {
      facts.add(context.labels().training(training));
      if (training.interrupted() != null) {
        boolean isOver = context.checked().isInterruptedBefore(context.evaluation().date());
        facts.add(
            context.say(
                isOver ? "fakta.avbruten" : "fakta.avbryts", context.date(training.interrupted())));
      }
      List<RoleHolder> mainSupervisors = context.logbook().lastingMainSupervisors();
      if (!mainSupervisors.isEmpty()) {
        facts.add(context.say("fakta.huvudhandledare", context.holders(mainSupervisors)));
      }
      String directors = context.holders(training.directorsOfStudies());
      if (!directors.isEmpty()) {
        facts.add(context.say("fakta.studierektor", directors));
      }
    }
    facts.add(context.labels().evaluation(context.evaluation()));
    if (sections.stream().noneMatch(section -> section.id().equals(StandingSection.ID))) {
      StatusWords.faults(context.checked(), context.words()).ifPresent(facts::add);
    }
    return facts;
  }
}
