package se.btloggbok.model;

/** The method of an assessment. */
public enum AssessmentMethod implements Term {
  /** VGR's template for consultations. */
  CONSULTATION_TEMPLATE(
      "konsultationsmall", "konsultationsmallen, konsultationsbedömning, consultation template"),
  /** Direct observation of procedural skills. */
  DOPS("DOPS", ""),
  /** Case-based discussion. */
  CBD("CBD", "case based discussion, case baserad diskussion, fallbaserad diskussion"),
  /** Mini clinical evaluation exercise. */
  MINI_CEX("mini-CEX", "mini clinical evaluation exercise"),
  /** Sitting in on a consultation. */
  SIT_IN("sit-in", "medsittning"),
  /** Multi-source feedback. */
  MULTI_SOURCE(
      "360",
      "360 bedömning, 360 grader, 360 graders, 360 graders bedömning, 360°, 360 feedback, multi"
          + " source feedback"),
  /** Another method, which the logbook names. */
  OTHER("annan", "annat, annan metod, other");

  private final TermWords wording;

  AssessmentMethod(String term, String others) {
    this.wording = new TermWords(term, others);
  }

  @Override
  public TermWords wording() {
    return wording;
  }
}
