package dev.praxis.desktop.actions;

import dev.praxis.desktop.common.Tab;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// One thing a person can do. Its words are the text `action.ID`, and a longer `action.ID.tip`
/// where the words alone do not tell enough.
///
/// @param id unique: `rules.approve`
/// @param tab where it can be done; null for everywhere
/// @param icon of the Feather pack; null for none
/// @param shortcuts the first is the one shown
/// @param repeats whether holding its key down does it again and again: moving, never deciding
/// @param words instead of the text of the same id, for words that change: `Undo approve rule 12`
public record Action(
    String id,
    @Nullable Tab tab,
    @Nullable String icon,
    List<Shortcut> shortcuts,
    boolean repeats,
    ObservableBooleanValue enabled,
    @Nullable ObservableValue<String> words,
    Runnable handler) {

  private static final ReadOnlyBooleanProperty ALWAYS =
      new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();

  public Action {
    shortcuts = List.copyOf(shortcuts);
  }

  /// An action of every tab.
  public static Action everywhere(String id, Runnable handler) {
    return new Action(id, null, null, List.of(), false, ALWAYS, null, handler);
  }

  /// An action of one tab.
  public static Action in(Tab tab, String id, Runnable handler) {
    return new Action(id, tab, null, List.of(), false, ALWAYS, null, handler);
  }

  public Action icon(String literal) {
    return new Action(id, tab, literal, shortcuts, repeats, enabled, words, handler);
  }

  /// Answering to these keys; the first is the one shown.
  ///
  /// @param badges such as `Ctrl Z`, `U`
  public Action keys(String... badges) {
    var keys = List.of(badges).stream().map(Shortcut::of).toList();
    return new Action(id, tab, icon, keys, repeats, enabled, words, handler);
  }

  public Action repeating() {
    return new Action(id, tab, icon, shortcuts, true, enabled, words, handler);
  }

  public Action when(ObservableBooleanValue condition) {
    return new Action(id, tab, icon, shortcuts, repeats, condition, words, handler);
  }

  public Action saying(ObservableValue<String> changingWords) {
    return new Action(id, tab, icon, shortcuts, repeats, enabled, changingWords, handler);
  }

  /// Does it, unless it cannot be done now.
  public void perform() {
    if (enabled.get()) {
      handler.run();
    }
  }

  /// For controls, which know only of being disabled.
  public ObservableBooleanValue disabled() {
    return Bindings.not(enabled);
  }

  public String textKey() {
    return "action." + id;
  }
}
