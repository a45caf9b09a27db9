package se.btloggbok.format;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.spi.properties.ConstrainableExecutable;
import org.hibernate.validator.spi.properties.GetterPropertySelectionStrategy;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Chronological;
import se.btloggbok.model.GoesWith;
import se.btloggbok.model.NoOverlap;
import se.btloggbok.model.PairOrNone;
import se.btloggbok.model.RequiredUnless;
import se.btloggbok.model.WithinPeriod;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.source.YamlPath;

/**
 * Checks the constraint annotations on the components of records, with Hibernate Validator. The
 * validator takes as long to start as all the rest of a check, so it is only used for records that
 * {@link PlainLook} does not accept.
 *
 * <p>The keys of a record are those that its binder asks for: one per component, in the same order,
 * except for the place and the id.
 */
public final class Judge {

  /** Hibernate Validator without unused features that cost time. */
  private static final Validator VALIDATOR =
      Validation.byProvider(HibernateValidator.class)
          .providerResolver(() -> List.of(new HibernateValidator()))
          .configure()
          .ignoreXmlConfiguration()
          .messageInterpolator(new TemplatesOnly())
          .traversableResolver(new OneRecord())
          .getterPropertySelectionStrategy(new NoGetters())
          .buildValidatorFactory()
          .getValidator();

  private Judge() {}

  /** The order in which violations of one record are reported. */
  private enum Stage {
    ONE_VALUE,
    PRESENCE,
    DEPENDENCE,
    PERIOD
  }

  /**
   * A violated constraint.
   *
   * @param key the key that violates it
   * @param on another key, which decides whether it applies; null if it always applies
   * @param rule the kind of finding
   * @param message the key of the message, within those of the kind
   * @param details what the message mentions after the key
   * @param stage determines when it is reported
   */
  record Violation(
      String key,
      @Nullable String on,
      RuleInfo rule,
      String message,
      List<Object> details,
      Stage stage) {

    boolean isOfOneValue() {
      return stage == Stage.ONE_VALUE;
    }

    /** Returns the arguments of the message: the key as written, then the details. */
    Object[] arguments(String written) {
      List<Object> arguments = new ArrayList<>(List.of(written));
      arguments.addAll(details);
      return arguments.toArray();
    }
  }

  /**
   * Returns the violated constraints of a record, in the order in which they are reported. Nested
   * records are not checked.
   *
   * @param asked the keys that its binder asked for, in that order
   */
  static List<Violation> violations(Object record, Collection<String> asked) {
    Map<String, String> keys = keys(record.getClass(), asked);
    List<String> order = List.copyOf(asked);
    return VALIDATOR.validate(record).stream()
        .map(violation -> violation(violation, keys))
        .sorted(
            Comparator.comparing(Violation::stage)
                .thenComparing(violation -> order.indexOf(violation.key())))
        .toList();
  }

  /**
   * Returns the keys of a record whose constraints are violated, each once, in the order of the
   * keys. For records of other formats than the logbook's.
   *
   * @param keys the keys of its components, in their order
   */
  public static List<String> violatedKeys(Object record, Collection<String> keys) {
    return violations(record, keys).stream()
        .map(Violation::key)
        .distinct()
        .sorted(Comparator.comparing(List.copyOf(keys)::indexOf))
        .toList();
  }

  private static Violation violation(ConstraintViolation<?> violation, Map<String, String> keys) {
    Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
    String component = violation.getPropertyPath().toString();
    String template = violation.getMessageTemplate();
    if (template.startsWith("{")) {
      template = isLimit(constraint) ? "format-varde.intervall" : "format-saknas.nyckel";
    }
    String on = null;
    List<Object> details = List.of();
    if (constraint instanceof GoesWith dependence) {
      on = keys.get(dependence.on());
      details = List.of(String.valueOf(on), List.of(dependence.word()));
    } else if (constraint instanceof RequiredUnless dependence) {
      on = keys.get(dependence.flag());
    } else if (isLimit(constraint)) {
      KeyConstraints constraints = constraintsOf(violation.getRootBeanClass(), component);
      Range range = Objects.requireNonNull(constraints.range());
      details = List.of(range.least(), range.most());
    }
    int point = template.indexOf('.');
    return new Violation(
        String.valueOf(keys.get(component)),
        on,
        FormatRules.of(template.substring(0, point)),
        template.substring(point + 1),
        details,
        stage(constraint, on));
  }

  private static Stage stage(Annotation constraint, @Nullable String on) {
    if (on != null) {
      return Stage.DEPENDENCE;
    }
    if (isRequirement(constraint)) {
      return Stage.PRESENCE;
    }
    boolean ofPeriods =
        constraint instanceof Chronological
            || constraint instanceof NoOverlap
            || constraint instanceof WithinPeriod;
    return ofPeriods ? Stage.PERIOD : Stage.ONE_VALUE;
  }

  private static boolean isRequirement(Annotation constraint) {
    return constraint instanceof NotNull || constraint instanceof NotEmpty;
  }

  private static boolean isLimit(Annotation constraint) {
    return constraint instanceof Min
        || constraint instanceof Max
        || constraint instanceof DecimalMin
        || constraint instanceof DecimalMax;
  }

  /** Returns the constraints on the value of each key of a record. */
  static Map<String, KeyConstraints> constraints(Shape shape) {
    Map<String, KeyConstraints> constraints = new HashMap<>();
    keys(shape.record(), shape.keys())
        .forEach(
            (component, key) -> constraints.put(key, constraintsOf(shape.record(), component)));
    return constraints;
  }

  private static KeyConstraints constraintsOf(Class<?> record, String component) {
    PropertyDescriptor property =
        VALIDATOR.getConstraintsForClass(record).getConstraintsForProperty(component);
    Set<ConstraintDescriptor<?>> descriptors =
        property == null ? Set.of() : property.getConstraintDescriptors();
    boolean required = false;
    BigDecimal least = null;
    BigDecimal most = null;
    String pattern = null;
    boolean pair = false;
    for (ConstraintDescriptor<?> descriptor : descriptors) {
      Annotation constraint = descriptor.getAnnotation();
      required |= isRequirement(constraint);
      pair |= constraint instanceof PairOrNone;
      if (constraint instanceof Min min) {
        least = BigDecimal.valueOf(min.value());
      } else if (constraint instanceof Max max) {
        most = BigDecimal.valueOf(max.value());
      } else if (constraint instanceof DecimalMin min) {
        least = new BigDecimal(min.value());
      } else if (constraint instanceof DecimalMax max) {
        most = new BigDecimal(max.value());
      } else if (constraint instanceof Pattern regular) {
        pattern = regular.regexp();
      }
    }
    Range range = least == null || most == null ? null : new Range(least, most);
    return new KeyConstraints(required, range, pattern, pair);
  }

  /**
   * A key that is only allowed with one word of another key, or is required unless a flag is true.
   *
   * @param key the key
   * @param on the other key or the flag
   * @param word the word; null for a flag
   * @param required whether it is also required with the word; true for a flag
   */
  record Dependence(String key, String on, @Nullable String word, boolean required) {}

  /** Returns the dependences among the keys of a record, in the order of the keys. */
  static List<Dependence> dependences(Shape shape) {
    Map<String, String> keys = keys(shape.record(), shape.keys());
    List<Dependence> dependences = new ArrayList<>();
    for (ConstraintDescriptor<?> descriptor :
        VALIDATOR.getConstraintsForClass(shape.record()).getConstraintDescriptors()) {
      if (descriptor.getAnnotation() instanceof GoesWith it) {
        dependences.add(dependence(keys, it.component(), it.on(), it.word(), it.required()));
      } else if (descriptor.getAnnotation() instanceof RequiredUnless it) {
        dependences.add(dependence(keys, it.component(), it.flag(), null, true));
      }
    }
    dependences.sort(Comparator.comparing(dependence -> shape.keys().indexOf(dependence.key())));
    return dependences;
  }

  private static Dependence dependence(
      Map<String, String> keys,
      String component,
      String on,
      @Nullable String word,
      boolean required) {
    return new Dependence(
        String.valueOf(keys.get(component)), String.valueOf(keys.get(on)), word, required);
  }

  /** Returns the keys of a record by the names of its components. */
  private static Map<String, String> keys(Class<?> record, Collection<String> asked) {
    Map<String, String> keys = new LinkedHashMap<>();
    Iterator<String> next = asked.iterator();
    for (RecordComponent component : record.getRecordComponents()) {
      if (!component.getType().equals(YamlPath.class) && !component.getName().equals("id")) {
        keys.put(component.getName(), next.next());
      }
    }
    if (next.hasNext()) {
      throw new IllegalStateException(record + " has no component for " + next.next());
    }
    return keys;
  }

  /** Leaves messages unchanged: they are keys of texts. */
  private static final class TemplatesOnly implements MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
      return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      return template;
    }
  }

  /** Reads everything, since it is in memory, and does not descend into nested records. */
  private static final class OneRecord implements TraversableResolver {
    @Override
    public boolean isReachable(
        @Nullable Object record, Path.Node node, Class<?> root, Path path, ElementType type) {
      return true;
    }

    @Override
    public boolean isCascadable(
        @Nullable Object record, Path.Node node, Class<?> root, Path path, ElementType type) {
      return false;
    }
  }

  /** Ignores methods that happen to be named like getters: only components are checked. */
  private static final class NoGetters implements GetterPropertySelectionStrategy {
    @Override
    public Optional<String> getProperty(ConstrainableExecutable executable) {
      return Optional.empty();
    }

    @Override
    public List<String> getGetterMethodNameCandidates(String property) {
      return List.of();
    }
  }
}
