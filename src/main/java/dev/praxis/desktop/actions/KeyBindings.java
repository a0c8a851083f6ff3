package dev.praxis.desktop.actions;

import dev.praxis.desktop.common.Tab;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;

/// Hears the keys of a window and performs their actions. Keys without Ctrl or Alt stay silent
/// while somebody writes, and a key held down decides only once.
public final class KeyBindings {
  private final ActionRegistry actions;
  private final Supplier<Tab> shownTab;
  private final BooleanSupplier sheetOpen;
  private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
  private boolean acted;

  /// @param sheetOpen whether a sheet covers the window; then nothing is performed
  public KeyBindings(ActionRegistry actions, Supplier<Tab> shownTab, BooleanSupplier sheetOpen) {
    this.actions = actions;
    this.shownTab = shownTab;
    this.sheetOpen = sheetOpen;
  }

  /// Starts listening; the answer stops it.
  public Subscription listenTo(Scene scene) {
    EventHandler<KeyEvent> press = this::press;
    EventHandler<KeyEvent> typed = this::type;
    EventHandler<KeyEvent> release = event -> held.remove(event.getCode());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, press);
    scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, release);
    var focus =
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(_ -> held.clear());
    return Subscription.combine(
        focus,
        () -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, press),
        () -> scene.removeEventFilter(KeyEvent.KEY_TYPED, typed),
        () -> scene.removeEventFilter(KeyEvent.KEY_RELEASED, release));
  }

  private void press(KeyEvent event) {
    var again = !held.add(event.getCode());
    acted = false;
    if (sheetOpen.getAsBoolean()) {
      return;
    }
    var found = find(event);
    if (found.isPresent() && !silent(found.get().shortcut(), event)) {
      event.consume();
      acted = true;
      if (!again || found.get().action().repeats()) {
        found.get().action().perform();
      }
    }
  }

  /// A key that moved the focus to a field must not write its letter there.
  private void type(KeyEvent event) {
    if (acted) {
      event.consume();
    }
  }

  private record Found(Action action, Shortcut shortcut) {}

  /// What cannot be done now leaves its key to whatever has the focus.
  private Optional<Found> find(KeyEvent event) {
    return actions.in(shownTab.get()).stream()
        .filter(action -> action.enabled().get())
        .flatMap(action -> action.shortcuts().stream().map(key -> new Found(action, key)))
        .filter(found -> found.shortcut().matches(event))
        .findFirst();
  }

  private static boolean silent(Shortcut shortcut, KeyEvent event) {
    return shortcut.plain()
        && event.getTarget() instanceof Node focused
        && (writing(focused) || pressesButton(focused, event.getCode()));
  }

  private static boolean writing(Node focused) {
    return (focused instanceof TextInputControl text && text.isEditable())
        || (focused instanceof ComboBoxBase<?> box && (box.isEditable() || box.isShowing()));
  }

  private static boolean pressesButton(Node focused, KeyCode code) {
    return focused instanceof ButtonBase && (code == KeyCode.SPACE || code == KeyCode.ENTER);
  }
}
