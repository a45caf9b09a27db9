package se.btloggbok.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.Focus;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.Training;
import se.btloggbok.model.TrainingForm;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.ProgrammeForm;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.ServedMonths;
import se.btloggbok.requirement.ServedMonths.Part;

/** The placements have the lengths of the region's programme. */
final class ProgrammeTime extends Rule {

  private static final Parameter<ProgrammeForm> FORM =
      Parameter.term("galler", ProgrammeForm.INDEPENDENT);

  /**
   * A part of the programme.
   *
   * @param months how long it is; zero if the programme has none, or no more than another rule
   *     requires
   * @param counted the placements that count
   */
  private record Stretch(Parameter<FullTimeMonths> months, Part counted) {

    static Stretch of(String parameter, ClinicalArea area) {
      return new Stretch(Parameter.fullTimeMonths(parameter, "0"), Part.of(area));
    }

    static Stretch of(String parameter, Focus focus) {
      return new Stretch(Parameter.fullTimeMonths(parameter, "0"), Part.of(focus));
    }
  }

  private static final List<Stretch> PROGRAMME =
      List.of(
          Stretch.of("introduktion", Focus.INTRODUCTION),
          Stretch.of("primarvard", ClinicalArea.PRIMARY_CARE),
          Stretch.of("akut-sjukvard", ClinicalArea.EMERGENCY_CARE),
          Stretch.of("internmedicin", Focus.INTERNAL_MEDICINE),
          Stretch.of("kirurgi", Focus.SURGERY),
          Stretch.of("psykiatri", ClinicalArea.PSYCHIATRY),
          Stretch.of("geriatrik", Focus.GERIATRICS));

  ProgrammeTime() {
    super(
        "tid-enligt-programmet",
        Level.INFO,
        Stream.<Parameter<?>>concat(Stream.of(FORM), PROGRAMME.stream().map(Stretch::months))
            .toList(),
        new Citation(CitedDocument.STOCKHOLM, "", ""));
  }

  @Override
  public boolean needsWholeTraining() {
    return true;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Stretch stretch : PROGRAMME) {
      FullTimeMonths required = context.get(stretch.months());
      if (!required.equals(FullTimeMonths.ZERO)) {
        Scope scope = new Scope.OfArea(String.valueOf(stretch.counted().name()));
        Requirement requirement = context.requirement(scope, Places.PLACEMENTS);
        outcomes.add(
            applies(context)
                ? ServedMonths.judge(requirement, context, stretch.counted(), required)
                : requirement.notApplicable());
      }
    }
    return outcomes;
  }

  private static boolean applies(RuleContext context) {
    Training training = context.logbook().training();
    return training != null
        && training.form() != null
        && (context.get(FORM) == ProgrammeForm.ALL || training.form() == TrainingForm.INDEPENDENT);
  }
}
