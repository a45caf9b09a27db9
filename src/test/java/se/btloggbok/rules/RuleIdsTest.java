package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.btloggbok.requirement.RuleIds;

/** A page about a rule that does not exist would be silently empty. */
class RuleIdsTest {

  @Test
  void everyRuleThatIsReferredToExists() throws IllegalAccessException {
    List<Object> ids = new ArrayList<>();
    for (Field field : RuleIds.class.getDeclaredFields()) {
      if (field.getType() == String.class) {
        ids.add(field.get(null));
      }
    }

    assertThat(ids)
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .isSubsetOf(RuleCatalog.all().stream().map(rule -> rule.info().id()).toList());
  }
}
