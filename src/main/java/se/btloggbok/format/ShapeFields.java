package se.btloggbok.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.ApproximateDate;
import se.btloggbok.model.Term;
import se.btloggbok.model.WaiverScope;
import se.btloggbok.source.YamlPath;

/** Answers nothing, and notes what was said and asked for. */
final class ShapeFields extends ConstrainedFields {

  private final List<Shape.Field> asked = new ArrayList<>();

  /** Returns the keys that were asked for, in that order. */
  List<Shape.Field> asked() {
    return asked;
  }

  @Override
  public YamlPath path() {
    return YamlPath.ROOT;
  }

  @Override
  public String id() {
    return "";
  }

  @Override
  public @Nullable String text(String key) {
    note(key, FieldType.TEXT);
    return null;
  }

  @Override
  public @Nullable String freeText(String key) {
    note(key, FieldType.FREE_TEXT);
    return null;
  }

  @Override
  public List<String> texts(String key) {
    note(key, FieldType.TEXTS);
    return List.of();
  }

  @Override
  public @Nullable String file(String key) {
    note(key, FieldType.FILE);
    return null;
  }

  @Override
  public @Nullable String sha256(String key) {
    note(key, FieldType.SHA256);
    return null;
  }

  @Override
  public @Nullable LocalDate date(String key) {
    note(key, FieldType.DATE);
    return null;
  }

  @Override
  public @Nullable ApproximateDate approximateDate(String key) {
    note(key, FieldType.APPROXIMATE_DATE);
    return null;
  }

  @Override
  public @Nullable Integer integer(String key) {
    note(key, FieldType.INTEGER);
    return null;
  }

  @Override
  public @Nullable Integer integer(String key, int least, int most) {
    note(key, FieldType.INTEGER, Range.of(least, most));
    return null;
  }

  @Override
  public @Nullable BigDecimal decimal(String key) {
    note(key, FieldType.DECIMAL);
    return null;
  }

  @Override
  public @Nullable BigDecimal decimal(String key, String least, String most) {
    note(key, FieldType.DECIMAL, Range.of(least, most));
    return null;
  }

  @Override
  public @Nullable Boolean flag(String key) {
    note(key, FieldType.FLAG);
    return null;
  }

  @Override
  public <E extends Enum<E> & Term> @Nullable E term(String key, Class<E> type) {
    note(key, FieldType.TERM, type);
    return null;
  }

  @Override
  public <E extends Enum<E> & Term> List<E> terms(String key, Class<E> type) {
    note(key, FieldType.TERMS, type);
    return List.of();
  }

  @Override
  public @Nullable String person(String key) {
    note(key, FieldType.PERSON);
    return null;
  }

  @Override
  public List<String> people(String key) {
    note(key, FieldType.PEOPLE);
    return List.of();
  }

  @Override
  public @Nullable String placement(String key) {
    note(key, FieldType.PLACEMENT);
    return null;
  }

  @Override
  public List<String> placementPair(String key) {
    note(key, FieldType.PLACEMENT_PAIR);
    return List.of();
  }

  @Override
  public List<WaiverScope> waiverScopes(String key) {
    note(key, FieldType.WAIVER_SCOPES);
    return List.of();
  }

  @Override
  public <T> @Nullable T object(String key, Function<Fields, T> binder) {
    note(key, FieldType.OBJECT, Shape.of(binder), null);
    return null;
  }

  @Override
  public <T> List<T> list(String key, Function<Fields, T> binder) {
    note(key, FieldType.LIST, Shape.of(binder), null);
    return List.of();
  }

  @Override
  public <T> List<T> byId(String key, Function<Fields, T> binder) {
    note(key, FieldType.BY_ID, Shape.of(binder), null);
    return List.of();
  }

  @Override
  public <T> List<T> listOrOnly(String key, String only, Function<Fields, T> binder) {
    note(key, FieldType.LIST_OR_ONLY, Shape.of(binder), only);
    return List.of();
  }

  private void note(String key, FieldType type) {
    asked.add(new Shape.Field(key, type, List.of(), null, null, null));
  }

  private <E extends Enum<E> & Term> void note(String key, FieldType type, Class<E> terms) {
    asked.add(new Shape.Field(key, type, List.of(terms.getEnumConstants()), null, null, null));
  }

  private void note(String key, FieldType type, Shape shape, @Nullable String only) {
    asked.add(new Shape.Field(key, type, List.of(), shape, only, null));
  }

  private void note(String key, FieldType type, Range range) {
    asked.add(new Shape.Field(key, type, List.of(), null, null, range));
  }
}
