package se.btloggbok.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.CountryDate;
import se.btloggbok.model.UnitName;

/**
 * The name of a country. Only that of Sweden matters to the rules, so only a text that means Sweden
 * in other words is misspelt.
 */
final class CountryType extends TextType {

  private static final List<String> NAMES = List.of(CountryDate.SWEDEN, "Sweden");

  private static final Set<String> OTHER_NAMES =
      Set.of("se", "swe", "svensk", "svenska", "svenskt", "swedish");

  /** What may be written beside the name without meaning anything else. */
  private static final Set<String> BESIDE =
      Set.of("konungariket", "kungariket", "kingdom", "of", "the", "i", "in", "socialstyrelsen");

  private static final String FLAG = "\uD83C\uDDF8\uD83C\uDDEA";

  CountryType() {
    super(false);
  }

  @Override
  Optional<String> parse(String text) {
    return CountryDate.isSweden(text) || !(meansSweden(text) || isSwedenAndOthers(text))
        ? Optional.of(text)
        : Optional.empty();
  }

  @Override
  Optional<String> suggest(String text) {
    return meansSweden(text) ? Optional.of(CountryDate.SWEDEN) : Optional.empty();
  }

  /** A country that is left out is Sweden. */
  @Override
  public boolean isSame(String one, String other) {
    return isSwedish(one) ? isSwedish(other) : super.isSame(one, other);
  }

  private static boolean isSwedish(String text) {
    return text.isBlank() || CountryDate.isSweden(text) || meansSweden(text);
  }

  private static boolean meansSweden(String text) {
    boolean isNamed = false;
    for (String word : UnitName.comparable(text).split(" ", 0)) {
      boolean isName = OTHER_NAMES.contains(word) || Suggestions.nearest(word, NAMES).isPresent();
      if (!isName && !BESIDE.contains(word)) {
        return text.strip().equals(FLAG);
      }
      isNamed |= isName;
    }
    return isNamed;
  }

  private static boolean isSwedenAndOthers(String text) {
    return !meansSweden(text) && parts(text).stream().anyMatch(CountryType::isSwedish);
  }

  @Override
  Optional<String> read(Written written, Findings findings, References references) {
    Optional<String> country = parse(written.text());
    if (country.isPresent() || !written.isOnOneLine()) {
      return Optional.of(written.text());
    }
    if (isSwedenAndOthers(written.text())) {
      findings.refuse(FormatRules.VALUE, written, "lander");
      return Optional.empty();
    }
    findings.suggest(FormatRules.VALUE, written, "menade", CountryDate.SWEDEN);
    return Optional.of(CountryDate.SWEDEN);
  }

  @Override
  Optional<String> canonical(String text) {
    return meantBy(text).or(() -> super.canonical(text));
  }

  /** A misspelt name of Sweden stays misspelt; it says nothing about a person. */
  @Override
  @Nullable String neutral(String key, String text, NeutralValues neutral) {
    return parse(text).isPresent()
        ? super.neutral(key, text, neutral)
        : isSwedenAndOthers(text) ? "Sverige, Norge" : text;
  }
}
