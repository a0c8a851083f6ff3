package dev.praxis.desktop.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.praxis.desktop.common.Tab;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ActionRegistryTest {

  @Test
  void sameKeyInTwoTabsIsNoConflict() {
    var approve = in(Tab.RULES, "rules.approve", "A");
    var confirm = in(Tab.TAGS, "tags.confirm", "A");
    assertThat(new ActionRegistry(List.of(approve, confirm)).all()).hasSize(2);
  }

  @Test
  void sameKeyTwiceInOneTabIsRefused() {
    var approve = in(Tab.RULES, "rules.approve", "A");
    var add = in(Tab.RULES, "rules.add", "A");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ActionRegistry(List.of(approve, add)))
        .withMessageContaining("rules.approve");
  }

  @Test
  void keyOfATabMayNotHideOneThatWorksEverywhere() {
    var undo = Action.everywhere("undo", () -> {}).keys("U");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ActionRegistry(List.of(undo, in(Tab.TAGS, "tags.unsure", "U"))));
  }

  @Test
  void sameIdTwiceIsRefused() {
    var once = in(Tab.RULES, "rules.approve", "A");
    var again = in(Tab.TAGS, "rules.approve", "B");
    assertThatIllegalArgumentException().isThrownBy(() -> new ActionRegistry(List.of(once, again)));
  }

  @Test
  void shownTabComesBeforeWhatWorksEverywhere() {
    var undo = Action.everywhere("undo", () -> {});
    var approve = in(Tab.RULES, "rules.approve", "A");
    var registry = new ActionRegistry(List.of(undo, approve));
    assertThat(registry.in(Tab.RULES)).containsExactly(approve, undo);
    assertThat(registry.in(Tab.TAGS)).containsExactly(undo);
  }

  private static Action in(Tab tab, String id, String key) {
    return Action.in(tab, id, () -> {}).keys(key);
  }
}
