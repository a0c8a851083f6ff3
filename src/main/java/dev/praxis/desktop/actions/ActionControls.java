package dev.praxis.desktop.actions;

import dev.praxis.core.words.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Turns actions into buttons and menu items with icon, words, key badge, tooltip and state.
public final class ActionControls {
  private final Texts texts;

  public ActionControls(Texts texts) {
    this.texts = texts;
  }

  /// The words of an action, which may change.
  public ObservableValue<String> words(Action action) {
    var changing = action.words();
    return changing != null
        ? changing
        : new ReadOnlyStringWrapper(texts.get(action.textKey())).getReadOnlyProperty();
  }

  /// The words that never change, for lists of what can be done.
  public String name(Action action) {
    return texts.get(action.textKey());
  }

  public Button button(Action action) {
    var button = new Button();
    tie(button, action);
    return button;
  }

  /// With its lasting words, where those that change would only repeat what stands beside it.
  public Button shortButton(Action action) {
    var button = new Button();
    tieSilently(button, action);
    show(button, action, new ReadOnlyStringWrapper(name(action)).getReadOnlyProperty());
    return button;
  }

  public Button primaryButton(Action action) {
    var button = button(action);
    button.getStyleClass().add("accent");
    return button;
  }

  /// Gives a button of a view an action: icon, words, key badge, tooltip, state, what it does.
  public void tie(ButtonBase button, Action action) {
    tieSilently(button, action);
    show(button, action, words(action));
  }

  private void show(ButtonBase button, Action action, ObservableValue<String> said) {
    var words = new Label();
    words.textProperty().bind(said);
    var content = new HBox(words);
    content.getStyleClass().add("action-content");
    content.setAlignment(Pos.CENTER_LEFT);
    if (action.icon() != null) {
      content.getChildren().addFirst(new FontIcon(action.icon()));
    }
    if (!action.shortcuts().isEmpty()) {
      content.getChildren().addAll(spring(), badge(action.shortcuts().getFirst()));
    }
    button.setGraphic(content);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  /// Like [#tie] with only the icon to see; its words are in the tooltip and for screen readers.
  public void tieIcon(ButtonBase button, Action action) {
    tieSilently(button, action);
    button.getStyleClass().add("icon-button");
    button.setGraphic(new FontIcon(action.icon()));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  /// An item with the badge at its right. The key itself is heard by [KeyBindings] alone.
  public MenuItem menuItem(Action action) {
    var words = new Label();
    words.textProperty().bind(words(action));
    var row = new HBox(words, spring());
    row.getStyleClass().add("menu-row");
    row.setAlignment(Pos.CENTER_LEFT);
    if (action.icon() != null) {
      row.getChildren().addFirst(new FontIcon(action.icon()));
    }
    if (!action.shortcuts().isEmpty()) {
      row.getChildren().add(badge(action.shortcuts().getFirst()));
    }
    var item = new CustomMenuItem(row);
    item.setId(action.id());
    item.disableProperty().bind(action.disabled());
    item.setOnAction(_ -> action.perform());
    return item;
  }

  /// A key as small caps in a box.
  public Label badge(Shortcut shortcut) {
    var badge = new Label(shortcut.badge());
    badge.getStyleClass().add("key-badge");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    return badge;
  }

  private void tieSilently(ButtonBase button, Action action) {
    button.accessibleTextProperty().bind(words(action));
    button.disableProperty().bind(action.disabled());
    button.setOnAction(_ -> action.perform());
    button.setTooltip(tooltip(action));
  }

  private Tooltip tooltip(Action action) {
    var tip = action.textKey() + ".tip";
    var keys = String.join(", ", action.shortcuts().stream().map(Shortcut::badge).toList());
    var tooltip = new Tooltip();
    tooltip
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  var says = texts.has(tip) ? texts.get(tip) : words(action).getValue();
                  return keys.isEmpty() ? says : says + "  " + keys;
                },
                words(action)));
    return tooltip;
  }

  private static Region spring() {
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }
}
