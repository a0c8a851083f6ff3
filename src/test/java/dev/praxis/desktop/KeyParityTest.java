package dev.praxis.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.agents.BusyAgents;
import dev.praxis.core.skills.written.SkillSamples;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.actions.ActionRegistry;
import dev.praxis.desktop.actions.KeyBindings;
import dev.praxis.desktop.actions.Shortcut;
import dev.praxis.desktop.common.Tab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// The keys of the whole window: what a badge promises happens, and whoever writes decides nothing.
/// Every action and every text control of every tab is looked at.
final class KeyParityTest extends WorkbenchTest {

  /// What a copy of the window's actions was asked to do.
  private final List<String> done = new ArrayList<>();

  @Override
  protected void prepare(Workbench workbench) {
    workbench.rules().add("Before merging, run the slow tests.", List.of());
    workbench.skills().importAll(SkillSamples.read());
    var agents = new BusyAgents(workbench);
    agents.call(BusyAgents.CLAUDE, 3);
    agents.rule(BusyAgents.CLAUDE, "Before a release, back the database up.", "");
  }

  @Test
  void everyBadgeIsTheKeyOfTheActionItStandsFor() {
    shell.waitUntilOpen();
    for (var tab : Tab.values()) {
      shell.go(tab);
      var actions = onFx(() -> actions().in(tab));
      var badges = onFx(() -> badges(stage.getScene().getRoot()));
      assertThat(badges).as("badges in %s", tab).isNotEmpty();
      for (var badge : badges) {
        assertThat(actions)
            .as("the badge %s in %s", badge, tab)
            .anyMatch(badge::isKeyOf)
            .noneMatch(badge::isWrongFor);
      }
    }
  }

  @Test
  void everyKeyDoesItsOwnActionAndNoOther() {
    shell.waitUntilOpen();
    var copy = onFx(this::copyOfActions);
    for (var tab : Tab.values()) {
      var somewhere = new Pane();
      var bindings = new KeyBindings(copy, () -> tab, () -> false);
      onFx(() -> bindings.listenTo(new Scene(somewhere)));
      for (var action : copy.in(tab)) {
        for (var key : action.shortcuts()) {
          done.clear();
          onFx(() -> strike(somewhere, key));
          assertThat(done).as("%s in %s", key, tab).containsExactly(action.id());
        }
      }
    }
  }

  @Test
  void noKeyThatCouldBeALetterDoesAnythingInATextControl() {
    shell.waitUntilOpen();
    var copy = onFx(this::copyOfActions);
    int controls = 0;
    for (var tab : Tab.values()) {
      shell.go(tab);
      var bindings = new KeyBindings(copy, () -> tab, () -> false);
      var listening = onFx(() -> bindings.listenTo(stage.getScene()));
      var found = onFx(() -> textControls(stage.getScene().getRoot()));
      controls += found.size();
      for (var control : found) {
        for (var action : copy.in(tab)) {
          for (var key : action.shortcuts()) {
            if (key.plain() && !key.key().equals("Enter")) {
              done.clear();
              onFx(() -> strike(control, key));
              assertThat(done).as("%s in %s of %s", key, control.getId(), tab).isEmpty();
            }
          }
        }
      }
      onFx(() -> {
        listening.unsubscribe();
        return true;
      });
    }
    assertThat(controls).isGreaterThan(2);
  }

  /// A key as it is shown.
  ///
  /// @param words of the button it stands in; empty where it stands in none
  private record Badge(String key, String words) {
    boolean isKeyOf(Action action) {
      return action.shortcuts().stream().anyMatch(shortcut -> shortcut.badge().equals(key));
    }

    /// Whether the button says what the action does, but another key.
    boolean isWrongFor(Action action) {
      return words.equals(words(action)) && !isKeyOf(action);
    }

    private static String words(Action action) {
      return action.words() == null ? textOf(action) : action.words().getValue();
    }

    private static String textOf(Action action) {
      return Texts.ofThisComputer().get(action.textKey());
    }
  }

  private static List<Badge> badges(Parent root) {
    return nodes(root)
        .filter(node -> node.getStyleClass().contains("key-badge") && node instanceof Label)
        .map(node -> new Badge(((Label) node).getText(), wordsAround(node)))
        .toList();
  }

  private static String wordsAround(Node badge) {
    for (var node = badge.getParent(); node != null; node = node.getParent()) {
      if (node instanceof ButtonBase button) {
        return Objects.requireNonNullElse(button.getAccessibleText(), "");
      }
    }
    return "";
  }

  private static List<TextInputControl> textControls(Parent root) {
    return nodes(root)
        .filter(TextInputControl.class::isInstance)
        .map(TextInputControl.class::cast)
        .filter(TextInputControl::isEditable)
        .toList();
  }

  private static Stream<Node> nodes(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(KeyParityTest::nodes))
        : Stream.of(node);
  }

  private ActionRegistry copyOfActions() {
    return new ActionRegistry(
        actions().all().stream()
            .map(action ->
                new Action(
                    action.id(),
                    action.tab(),
                    action.icon(),
                    action.shortcuts(),
                    action.repeats(),
                    Action.everywhere(action.id(), () -> {}).enabled(),
                    null,
                    () -> done.add(action.id())))
            .toList());
  }

  private static boolean strike(Node target, Shortcut key) {
    Event.fireEvent(target, event(KeyEvent.KEY_PRESSED, key));
    Event.fireEvent(target, event(KeyEvent.KEY_RELEASED, key));
    return true;
  }

  private static KeyEvent event(EventType<KeyEvent> type, Shortcut key) {
    if (key.typed()) {
      return event(type, key, KeyCode.UNDEFINED); // wherever the sign stands on a keyboard
    }
    return Arrays.stream(KeyCode.values())
        .map(code -> event(type, key, code))
        .filter(key::matches)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no key of a keyboard is " + key));
  }

  private static KeyEvent event(EventType<KeyEvent> type, Shortcut key, KeyCode code) {
    var text = key.typed() ? key.key() : "";
    return new KeyEvent(type, "", text, code, key.shift(), key.ctrl(), key.alt(), false);
  }

  /// The window keeps its actions to itself.
  private ActionRegistry actions() {
    return (ActionRegistry) field(field(field(window(), "wiring"), "keys"), "actions");
  }

  private static Object field(Object owner, String name) {
    try {
      var field = owner.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return Objects.requireNonNull(field.get(owner), name);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static <T> T onFx(Callable<T> read) {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(20), read);
  }
}
