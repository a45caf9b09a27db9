package se.btloggbok.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.Shape.Form;
import se.btloggbok.source.YamlPath;

/** Records which keys a binder asks for, and returns no values. */
final class ShapeFields implements Fields {

  private final String id;
  private final List<Shape.Field> asked = new ArrayList<>();

  ShapeFields(String id) {
    this.id = id;
  }

  /** Returns the keys in the order they were asked for. */
  List<Shape.Field> asked() {
    return asked;
  }

  @Override
  public YamlPath path() {
    return YamlPath.ROOT;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public <T> @Nullable T get(String key, ValueType<T> type) {
    asked.add(new Shape.Field(key, Form.VALUE, type, null, null));
    return null;
  }

  @Override
  public <T> List<T> list(String key, ValueType<T> type) {
    asked.add(new Shape.Field(key, Form.LIST, type, null, null));
    return List.of();
  }

  @Override
  public <T> List<T> oneOrMore(String key, ValueType<T> type) {
    asked.add(new Shape.Field(key, Form.ONE_OR_MORE, type, null, null));
    return List.of();
  }

  @Override
  public <T> @Nullable T object(String key, Function<Fields, T> binder) {
    add(key, Form.OBJECT, null, binder);
    return null;
  }

  @Override
  public <T> @Nullable T mark(String key, Function<Fields, T> binder) {
    return object(key, binder);
  }

  @Override
  public <T> List<T> objectOrList(String key, Function<Fields, T> binder) {
    return add(key, Form.OBJECT_OR_LIST, null, binder);
  }

  @Override
  public <T> List<T> objects(String key, Function<Fields, T> binder) {
    return add(key, Form.OBJECTS, null, binder);
  }

  @Override
  public <T> List<T> byId(String key, Function<Fields, T> binder) {
    return add(key, Form.BY_ID, null, binder);
  }

  @Override
  public <T> List<T> objectsOrOnly(String key, String only, Function<Fields, T> binder) {
    return add(key, Form.OBJECTS_OR_ONLY, only, binder);
  }

  private <T> List<T> add(
      String key, Form form, @Nullable String only, Function<Fields, T> binder) {
    asked.add(new Shape.Field(key, form, null, Shape.of(binder), only));
    return List.of();
  }
}
