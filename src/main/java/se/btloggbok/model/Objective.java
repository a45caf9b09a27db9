package se.btloggbok.model;

import java.util.List;

/**
 * A delmål of BT, with its official short title (Socialstyrelsen, Läkarnas
 * specialiseringstjänstgöring – målbeskrivningar 2021).
 */
public enum Objective implements Term {
  /** Acute and non-acute conditions. */
  BT1("Akuta och icke akuta sjukdomstillstånd"),
  /** Psychiatric conditions and other mental ill-health. */
  BT2("Psykiatriska sjukdomstillstånd och övrig psykisk ohälsa"),
  /** Laws and other statutes in health care. */
  BT3("Lagar och andra författningar inom hälso- och sjukvården"),
  /** Governance and organisation of health care. */
  BT4("Hälso- och sjukvårdens styrning och organisation"),
  /** Structured clinical documentation. */
  BT5("Strukturerad vårddokumentation"),
  /** Systematic quality improvement. */
  BT6("Systematiskt kvalitetsarbete"),
  /** Scientific approach. */
  BT7("Vetenskapligt förhållningssätt"),
  /** Ethics in daily work. */
  BT8("Etik i det dagliga arbetet"),
  /** Meeting patients and relatives. */
  BT9("Bemötande"),
  /** Collaborating and leading the work around the patient. */
  BT10("Samarbeta och leda arbetet kring patienten"),
  /** Presenting, explaining and instructing. */
  BT11("Presentera, förklara och instruera"),
  /** Children and adolescents. */
  BT12("Barn och ungdomar"),
  /** Hygiene and infection control in daily work. */
  BT13("Vårdhygien och smittskydd i det dagliga arbetet"),
  /** Health promotion. */
  BT14("Hälsofrämjande insatser"),
  /** Drug treatment. */
  BT15("Läkemedelsbehandling"),
  /** Social insurance certificates. */
  BT16("Försäkringsmedicinska intyg"),
  /** Palliative care needs. */
  BT17("Behov av palliativ vård"),
  /** Death certificates and cause-of-death certificates. */
  BT18("Dödsbevis och dödsorsaksintyg");

  private final String title;

  Objective(String title) {
    this.title = title;
  }

  /** Returns the official Swedish short title. */
  public String title() {
    return title;
  }

  /** Returns whether this comes directly after another in the numbering. */
  public boolean follows(Objective other) {
    List<Objective> all = List.of(values());
    return all.indexOf(this) == all.indexOf(other) + 1;
  }
}
