package se.btloggbok.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a template can call without reflection.
 *
 * <p>No source implements it: the build makes the public records of this package do so ({@code
 * src/package/Parts.java}), for the start of a report. Of other classes, and in a unit test of all,
 * Freemarker calls the methods by reflection.
 */
public interface Part {

  /**
   * Calls one of its public methods.
   *
   * @param method the name
   * @param arguments as many as it takes
   * @return what it returns
   * @throws IllegalArgumentException if it has no such method
   */
  @Nullable Object call(String method, List<?> arguments);
}
