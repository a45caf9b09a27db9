package se.btloggbok.model;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable list whose elements can be found by their ids.
 *
 * @param <T> the type of the elements
 */
final class IndexedList<T> extends AbstractList<T> implements RandomAccess {

  private final List<T> elements;
  private final Map<String, T> byId = new HashMap<>();

  private IndexedList(List<T> elements, Function<T, String> id) {
    this.elements = List.copyOf(elements);
    this.elements.forEach(element -> byId.putIfAbsent(id.apply(element), element));
  }

  /** Returns a list with the same elements, or the list itself if it is already indexed. */
  static <T> IndexedList<T> of(List<T> elements, Function<T, String> id) {
    return elements instanceof IndexedList<T> indexed ? indexed : new IndexedList<>(elements, id);
  }

  /** Returns the first element with an id; empty if there is none. */
  Optional<T> find(@Nullable String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public T get(int index) {
    return elements.get(index);
  }

  @Override
  public int size() {
    return elements.size();
  }
}
