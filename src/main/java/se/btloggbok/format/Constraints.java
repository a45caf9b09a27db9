package se.btloggbok.format;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import se.btloggbok.model.Chronological;
import se.btloggbok.model.Conditional;
import se.btloggbok.model.DistinctDegrees;
import se.btloggbok.model.Located;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Pair;
import se.btloggbok.model.RelativeFile;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlPath;

/** Checks a logbook against the constraints of its records. */
final class Constraints {

  private final Map<Class<?>, Shape> shapes = Shape.byRecord();
  private final Validator validator;

  Constraints() {
    this.validator = validator();
  }

  /** Returns a validator that reads no configuration and knows no expression language. */
  static Validator validator() {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .ignoreXmlConfiguration()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory()
        .getValidator();
  }

  /**
   * What a constraint found.
   *
   * @param bean the record
   * @param component the component that the finding is about
   * @param constraint the constraint
   * @param message which of the constraint's messages
   */
  private record Violation(Located bean, String component, Annotation constraint, String message) {}

  void check(Logbook logbook, YamlDocument document, Findings findings) {
    Set<ConstraintViolation<Logbook>> found = validator.validate(logbook);
    found.stream()
        .map(Constraints::violation)
        .sorted(
            Comparator.comparing((Violation violation) -> violation.bean().path().toString())
                .thenComparing(Violation::component)
                .thenComparing(violation -> violation.constraint().toString()))
        .forEach(violation -> report(violation, document, findings));
  }

  private static Violation violation(ConstraintViolation<Logbook> violation) {
    String component = "";
    for (Path.Node node : violation.getPropertyPath()) {
      component = node.getName() == null ? component : node.getName();
    }
    return new Violation(
        (Located) violation.getLeafBean(),
        component,
        violation.getConstraintDescriptor().getAnnotation(),
        violation.getMessageTemplate());
  }

  private void report(Violation violation, YamlDocument document, Findings findings) {
    Located bean = violation.bean();
    Shape shape = shape(bean.getClass());
    Shape.Field field = shape.fieldOf(violation.component());
    YamlPath place = placeOf(bean, field, document);
    String key = place.last();
    Annotation constraint = violation.constraint();
    boolean alone = place.equals(bean.path());
    if ((alone || isAboutContent(constraint)) && findings.isFaultyWithin(place)) {
      return;
    }
    if (constraint instanceof Chronological) {
      findings.add(FormatRules.ORDER, place, "period");
    } else if (constraint instanceof Conditional conditional) {
      boolean missing = violation.message().equals(Conditional.MISSING);
      reportConditional(conditional, missing, shape, place, findings);
    } else if (constraint instanceof Pair) {
      findings.add(FormatRules.VALUE, place, "tva", key);
    } else if (constraint instanceof RelativeFile) {
      findings.add(FormatRules.VALUE, place, "fil", key);
    } else if (constraint instanceof DistinctDegrees) {
      findings.add(FormatRules.VALUE, place, "grader", key);
    } else if (constraint instanceof Pattern) {
      findings.add(FormatRules.VALUE, place, "sha256", key);
    } else if (constraint instanceof Min
        || constraint instanceof Max
        || constraint instanceof DecimalMin
        || constraint instanceof DecimalMax) {
      Range range =
          Range.of(validator.getConstraintsForClass(bean.getClass()), violation.component());
      findings.add(FormatRules.VALUE, place, "intervall", key, range.least(), range.most());
    } else {
      String what = field.type() == FieldType.OBJECT ? "avsnitt" : "nyckel";
      findings.add(FormatRules.MISSING, place, what, key);
    }
  }

  /** A mapping of which the file has only one value, in its stead, has its place there. */
  private static YamlPath placeOf(Located bean, Shape.Field field, YamlDocument document) {
    boolean alone = document.at(bean.path()).filter(YamlNode.Scalar.class::isInstance).isPresent();
    return alone ? bean.path() : bean.path().child(field.key());
  }

  /** What a list lacks may be in the items that could not be read. */
  private static boolean isAboutContent(Annotation constraint) {
    return constraint instanceof NotEmpty
        || constraint instanceof Pair
        || constraint instanceof Conditional;
  }

  private static void reportConditional(
      Conditional conditional, boolean missing, Shape shape, YamlPath place, Findings findings) {
    Shape.Field on = shape.fieldOf(conditional.on());
    if (findings.isFaulty(place.parent().child(on.key()))) {
      return;
    }
    String key = place.last();
    List<String> words = on.wordsOf(conditional);
    if (words.isEmpty()) {
      findings.add(FormatRules.MISSING, place, "nyckel", key);
    } else if (missing) {
      findings.add(FormatRules.MISSING, place, "nyckel-for", key, on.key(), words);
    } else {
      findings.add(FormatRules.MISPLACED, place, "nyckel", key, on.key(), words);
    }
  }

  private Shape shape(Class<?> record) {
    Shape shape = shapes.get(record);
    if (shape == null) {
      throw new IllegalStateException(record + " is not part of the format");
    }
    return shape;
  }
}
