package se.btloggbok.rules;

import static se.btloggbok.rules.RuleTester.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code personnummer-i-text}, with the numbers that Skatteverket uses as examples: 811218-9876 and
 * the samordningsnummer 701063-2391.
 */
class PersonalNumberInTextTest {

  private static final String FOUND = "/handledningstillfällen/0/innehåll violated error finns";
  private static final RuleTester RULE = rule("personnummer-i-text").bare().on("2026-12-01");

  private static RuleTester written(String text) {
    return RULE.given(
        """
        handledningstillfällen:
          - { datum: 2025-10-08, handledare: eva, innehåll: "%s" }
        """
            .formatted(text));
  }

  /**
   * A value is examined as YAML reads it, and the lines on which it is written are not examined
   * again.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ">-\n      Patient 811218-9876.",
        "|-\n      Patient 811218-9876.",
        ">\n      Patient\n      811218-9876.",
        "|+\n      Patient 811218-9876.\n",
        "\"Om \\\"klagomål\\\", patient 811218-9876.\"",
        "\"Om \\u00e5rsuppf\u00f6ljning,\n      patient 811218-9876.\"",
        "'Om ''klagomål'', patient 811218-9876.'"
      })
  void aNumberThatOccursOnceIsFoundOnce(String text) {
    RULE.given(
            """
            handledningstillfällen:
              - datum: 2025-10-08
                handledare: eva
                innehåll: %s
            """
                .formatted(text))
        .gives(FOUND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "811218-9876",
        "8112189876",
        "811218 9876",
        "811218\\u00A09876",
        "811218+9876",
        "811218–9876",
        "811218—9876",
        "811218‑9876",
        "811218−9876",
        "19811218-9876",
        "198112189876",
        "19811218 9876",
        "18811218+9876",
        "701063-2391",
        "197010632391",
        "Patient 811218-9876.",
        "(811218-9876)",
        "pnr:811218-9876,",
        "a 8112189876 b",
        "811218-9876-",
        "811218  9876",
        "811218--9876",
        "81-12-18-9876",
        "x811218-9876", // adjoining a letter
        "811218-9876x",
        "å8112189876",
        "8112189876ö",
        "1 811218-9876 1",
        "811218   9876",
        "811218/9876",
        "811218.9876",
        "811218:9876",
        "811218_9876",
        "811218\u00B79876",
        "811218\u20229876",
        "8112 18-9876",
        "3,811218-9876",
        "8112\u200B18-9876",
        "\uFF18\uFF11\uFF11\uFF12\uFF11\uFF18-9876",
        "1912-12-12 1212"
      })
  void aNumberIsFound(String text) {
    written(text).gives(FOUND).pointsAt("/handledningstillfällen/0/innehåll").mentions("[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "811218-9875", // the check digit
        "811218-9877",
        "19811218-9875",
        "17811218-9876", // the century
        "21811218-9876",
        "811218    9876", // four spaces
        "811218,9876",
        "8112189876900602",
        "8112 189876",
        "811218-98761", // adjoining another digit
        "1811218-9876",
        "811218-987",
        "0701740605", // a telephone number
        "070-174 06 05",
        "2025-10-08",
        "202510081200"
      })
  void otherNumbersAreNotReported(String text) {
    written(text).gives("bt met");
  }

  @Test
  void theDateIsARealOne() {
    number("811318987").gives("bt met");
    number("811200987").gives("bt met");
    number("811232987").gives("bt met");
    number("810229987").gives("bt met");
    number("810228987").gives(FOUND);
    number("000229987").gives(FOUND);
    number("840229987").gives(FOUND);
    number("840230987").gives("bt met");
    number("810431987").gives("bt met");
    number("810430987").gives(FOUND);
  }

  @Test
  void theCenturyDecidesWhichDaysAreReal() {
    written("20" + withCheckDigit("000229987")).gives(FOUND);
    written("19" + withCheckDigit("000229987")).gives("bt met");
    written("18" + withCheckDigit("000229987")).gives("bt met");
  }

  @Test
  void aCoordinationNumberHasItsDayPlusSixty() {
    number("811278987").gives(FOUND);
    number("811261987").gives(FOUND);
    number("811260987").gives("bt met");
    number("811291987").gives(FOUND);
    number("811292987").gives("bt met");
    number("810288987").gives(FOUND);
    number("810289987").gives("bt met");
  }

  private static RuleTester number(String nineDigits) {
    return written(withCheckDigit(nineDigits));
  }

  /**
   * Adds the check digit, which makes the sum, with every other digit doubled, divisible by ten.
   */
  private static String withCheckDigit(String nineDigits) {
    int sum = 0;
    for (int i = 0; i < nineDigits.length(); i++) {
      int digit = Character.digit(nineDigits.charAt(i), 10);
      int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += i % 2 == 0 ? doubled : digit;
    }
    return nineDigits + (10 - sum % 10) % 10;
  }

  // --- where ---

  @Test
  void everyOccurrence() {
    written("811218-9876 och 701063-2391, åter 811218-9876").gives(FOUND, FOUND, FOUND);
  }

  @Test
  void inAComment() {
    RULE.adding("läkare", "  # 811218-9876").gives("bt violated error finns").pointsAt("");
    RULE.replacing("  namn: Amina Rahimi", "  namn: Amina Rahimi # 8112189876")
        .gives("bt violated error finns");
  }

  @Test
  void inAKey() {
    RULE.adding("läkare", "  x-811218-9876: sant")
        .gives("/läkare/x-811218-9876 violated error finns");
  }

  @Test
  void inAnExtension() {
    RULE.adding("läkare", "  x-anteckning: { lista: [1, 811218-9876] }")
        .gives("/läkare/x-anteckning/lista/1 violated error finns");
  }

  @Test
  void acrossAFoldedLine() {
    RULE.given(
            """
            handledningstillfällen:
              - datum: 2025-10-08
                handledare: eva
                innehåll: >
                  Patient 811218
                  9876 igen
            """)
        .gives(FOUND);
  }

  @Test
  void inAFileThatCannotBeParsed() {
    RULE.text("format: bt-loggbok/1\nläkare: {\n  | 811218-9876\nslut: 701063-2391\n")
        .despite("format-syntax ", "format-syntax ", "format-okand-nyckel /slut")
        .counts("2 violated");
  }

  @Test
  void inAFileThatIsNotALogbook() {
    RULE.text("format: bt-loggbok/2\nx: 811218-9876\n")
        .despite("format-version /format")
        .gives("/x violated error finns");
    RULE.text("bara text 811218-9876\n").despite("format-typ ").gives("bt violated error finns");
  }

  @Test
  void aFileWithoutAnyMeetsIt() {
    RULE.gives("bt met");
    RULE.text("").despite("format-saknas ").gives("bt met");
  }

  @Test
  void atAnyDate() {
    written("811218-9876").on("2020-01-01").gives(FOUND);
    written("811218-9876").asOf("2020-01-01").gives(FOUND);
    written("811218-9876").atTheEnd().gives(FOUND);
  }

  @Test
  void itCannotBeWaived() {
    written("811218-9876")
        .given(
            """
            undantag:
              - { regel: personnummer-i-text, beslut: 2025-10-01, beslutad-av: sara, skäl: Beslut }
            """)
        .gives(FOUND);
  }
}
