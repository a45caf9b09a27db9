package se.btloggbok.format;

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
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import se.btloggbok.model.AtMostWhole;
import se.btloggbok.model.Chronological;
import se.btloggbok.model.GoesWith;
import se.btloggbok.model.NoOverlap;
import se.btloggbok.model.PairOrNone;
import se.btloggbok.model.RequiredUnless;
import se.btloggbok.model.Spanning;
import se.btloggbok.model.WithinPeriod;

/** Writes the source of {@link PlainLook} from the annotations on the records. */
final class PlainLookSource {

  private static final int WIDTH = 100;

  private final Validator validator = validator();
  private final Set<String> imports = new TreeSet<>();
  private final Map<String, String> patterns = new LinkedHashMap<>();

  /** Returns a validator with Hibernate Validator's own settings. */
  static Validator validator() {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory()
        .getValidator();
  }

  /** Returns the records of the format, each once, a logbook first. */
  static Set<Class<?>> records() {
    Set<Class<?>> records = new LinkedHashSet<>();
    collect(Shape.ofLogbook(), records);
    return records;
  }

  private static void collect(Shape shape, Set<Class<?>> into) {
    into.add(shape.record());
    for (Shape.Field field : shape.fields()) {
      if (field.mapping() != null) {
        collect(field.shape(), into);
      }
    }
  }

  String write() {
    StringBuilder looks = new StringBuilder();
    for (Class<?> record : records()) {
      String name = record.getSimpleName();
      List<String> conditions = conditions(record);
      if (!conditions.isEmpty()) {
        imports.add(record.getName());
        looks.append("    if (record instanceof %s it) {\n".formatted(name));
        String line = "      return " + String.join(" && ", conditions) + ";";
        boolean fits = line.length() <= WIDTH;
        looks.append(fits ? line : line.replace(" && ", "\n          && ")).append("\n    }\n");
      }
    }
    StringBuilder source = new StringBuilder("package se.btloggbok.format;\n\n");
    imports.add("java.math.BigDecimal");
    imports.add("java.util.regex.Pattern");
    imports.add("org.jspecify.annotations.Nullable");
    imports.forEach(name -> source.append("import ").append(name).append(";\n"));
    source.append(
        """

        /**
         * Whether a record satisfies the constraints that annotate its components, without the time that
         * Hibernate Validator takes to start.
         *
         * <p>Generated from the annotations: {@code mvn test -Dtest=PlainLookTest -Drefresh}.
         */
        final class PlainLook {

        """);
    patterns.forEach(
        (regexp, name) -> {
          String declaration = "  private static final Pattern " + name + " =";
          String value = "Pattern.compile(\"%s\");".formatted(regexp.replace("\\", "\\\\"));
          boolean fits = declaration.length() + 1 + value.length() <= WIDTH;
          source.append(declaration).append(fits ? " " : "\n      ").append(value).append('\n');
        });
    source.append(
        """

          private PlainLook() {}

          /** Returns whether a record satisfies its constraints, if it has any. */
          static boolean isPlain(Object record) {
        """);
    source.append(looks).append("    return true;\n  }\n");
    return source
        .append(
            """

              private static boolean isWithin(@Nullable Integer number, int least, int most) {
                return number == null || (number >= least && number <= most);
              }

              private static boolean isWithin(@Nullable BigDecimal number, String least, String most) {
                return number == null
                    || (number.compareTo(new BigDecimal(least)) >= 0
                        && number.compareTo(new BigDecimal(most)) <= 0);
              }

              private static boolean matches(@Nullable String text, Pattern pattern) {
                return text == null || pattern.matcher(text).matches();
              }
            }
            """)
        .toString();
  }

  private List<String> conditions(Class<?> record) {
    List<String> conditions = new ArrayList<>();
    var bean = validator.getConstraintsForClass(record);
    for (RecordComponent component : record.getRecordComponents()) {
      PropertyDescriptor property = bean.getConstraintsForProperty(component.getName());
      if (property != null) {
        List<Annotation> constraints =
            property.getConstraintDescriptors().stream()
                .<Annotation>map(ConstraintDescriptor::getAnnotation)
                .toList();
        conditions.addAll(conditions(record, component.getName(), constraints));
      }
    }
    Set<Annotation> ofRecord = new LinkedHashSet<>();
    bean.getConstraintDescriptors().forEach(it -> ofRecord.add(it.getAnnotation()));
    List<Annotation> inOrder =
        Arrays.stream(record.getAnnotations())
            .flatMap(
                it ->
                    it instanceof GoesWith.List several
                        ? Arrays.stream(several.value())
                        : java.util.stream.Stream.of(it))
            .map(Annotation.class::cast)
            .toList();
    if (!ofRecord.equals(Set.copyOf(inOrder))) {
      throw new IllegalStateException(record + ": " + ofRecord);
    }
    inOrder.forEach(it -> conditions.add(condition(it)));
    return conditions;
  }

  private List<String> conditions(
      Class<?> record, String component, Collection<Annotation> constraints) {
    String value = "it." + component + "()";
    List<String> conditions = new ArrayList<>();
    String least = null;
    String most = null;
    for (Annotation constraint : constraints) {
      if (constraint instanceof NotNull) {
        conditions.add(0, value + " != null");
      } else if (constraint instanceof NotEmpty) {
        conditions.add("!" + value + ".isEmpty()");
      } else if (constraint instanceof Min min) {
        least = Long.toString(min.value());
      } else if (constraint instanceof Max max) {
        most = Long.toString(max.value());
      } else if (constraint instanceof DecimalMin min && min.inclusive()) {
        least = "\"" + min.value() + "\"";
      } else if (constraint instanceof DecimalMax max && max.inclusive()) {
        most = "\"" + max.value() + "\"";
      } else if (constraint instanceof Pattern pattern && pattern.flags().length == 0) {
        String name = (record.getSimpleName() + "_" + component).toUpperCase(java.util.Locale.ROOT);
        patterns.put(pattern.regexp(), name);
        conditions.add("matches(%s, %s)".formatted(value, name));
      } else if (constraint instanceof NoOverlap) {
        imports.add(Spanning.class.getName());
        conditions.add("Spanning.areApart(" + value + ")");
      } else if (constraint instanceof AtMostWhole) {
        conditions.add(call(AtMostWhole.class, value));
      } else if (constraint instanceof PairOrNone) {
        conditions.add(call(PairOrNone.class, value));
      } else {
        throw unknown(constraint);
      }
    }
    if (least != null || most != null) {
      conditions.add("isWithin(%s, %s, %s)".formatted(value, least, most));
    }
    return conditions;
  }

  private String condition(Annotation constraint) {
    if (constraint instanceof Chronological) {
      return call(Chronological.class, "it");
    } else if (constraint instanceof WithinPeriod) {
      return call(WithinPeriod.class, "it");
    } else if (constraint instanceof RequiredUnless it) {
      return call(RequiredUnless.class, accessor(it.component()), accessor(it.flag()));
    } else if (constraint instanceof GoesWith it) {
      return call(
          GoesWith.class,
          accessor(it.on()),
          "\"" + it.word() + "\"",
          accessor(it.component()),
          Boolean.toString(it.required()));
    }
    throw unknown(constraint);
  }

  private static IllegalStateException unknown(Annotation constraint) {
    return new IllegalStateException("how to check this is not known here: " + constraint);
  }

  private static String accessor(String component) {
    return "it." + component + "()";
  }

  /** Returns a call of a validator's own check, with line breaks as the formatter has them. */
  private String call(Class<?> constraint, String... arguments) {
    imports.add(constraint.getName());
    String name = constraint.getSimpleName() + ".Validator.holds(";
    String inside = String.join(", ", arguments) + ")";
    // The last condition has a semicolon after it.
    boolean fits = "          && ".length() + name.length() + inside.length() < WIDTH;
    return name + (fits ? "" : "\n              ") + inside;
  }
}
