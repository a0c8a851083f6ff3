package dev.praxis.desktop.skills.detail;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StepTextTest {

  @Test
  void tellsCommandsAndParametersFromWords() {
    assertThat(StepText.of("Run `deploy {image}` in {namespace}."))
        .containsExactly(
            new StepText("Run ", false, false),
            new StepText("deploy ", true, false),
            new StepText("{image}", true, true),
            new StepText(" in ", false, false),
            new StepText("{namespace}", false, true),
            new StepText(".", false, false));
  }

  @Test
  void bracesOfOtherLanguagesAreNoParameters() {
    assertThat(StepText.of("`{.spec.template}` and {} and { a }")).noneMatch(StepText::parameter);
  }

  @Property
  void losesNothingButPairedBackticks(@ForAll String action) {
    var joined = StepText.of(action).stream().map(StepText::text).reduce("", String::concat);

    assertThat(joined.replace("`", "")).isEqualTo(action.replace("`", ""));
    assertThat(joined.chars().filter(sign -> sign == '`').count())
        .isEqualTo(action.chars().filter(sign -> sign == '`').count() % 2);
  }
}
