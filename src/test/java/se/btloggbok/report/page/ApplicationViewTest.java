package se.btloggbok.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.rules.RuleCatalog;

class ApplicationViewTest {

  @Test
  void everyRuleExists() {
    assertThat(RuleCatalog.all().stream().map(Rule::info).map(RuleInfo::id))
        .containsAll(ApplicationView.RULES);
    assertThat(ApplicationView.RULES).doesNotHaveDuplicates();
  }
}
