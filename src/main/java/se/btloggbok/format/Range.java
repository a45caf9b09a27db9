package se.btloggbok.format;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;

/**
 * The least and the most that a number may be, both included, as its constraints say.
 *
 * @param least the least
 * @param most the most
 */
record Range(BigDecimal least, BigDecimal most) {

  /**
   * Returns the range of a record's component.
   *
   * @throws IllegalArgumentException when it has no lower or no upper bound
   */
  static Range of(BeanDescriptor bean, String component) {
    BigDecimal least = null;
    BigDecimal most = null;
    for (ConstraintDescriptor<?> constraint :
        bean.getConstraintsForProperty(component).getConstraintDescriptors()) {
      Annotation annotation = constraint.getAnnotation();
      if (annotation instanceof Min min) {
        least = BigDecimal.valueOf(min.value());
      } else if (annotation instanceof Max max) {
        most = BigDecimal.valueOf(max.value());
      } else if (annotation instanceof DecimalMin min) {
        least = new BigDecimal(min.value());
      } else if (annotation instanceof DecimalMax max) {
        most = new BigDecimal(max.value());
      }
    }
    if (least == null || most == null) {
      throw new IllegalArgumentException(component + " has no range");
    }
    return new Range(least, most);
  }
}
