package dev.praxis.desktop.common;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A quiet line above what somebody is writing: another program changed meanwhile what it is about.
/// Nothing of what was written is touched unless the person asks for it.
public final class ElsewhereLine extends HBox {
  private final Label words = new Label();
  private final Button reload = new Button();

  /// Hidden until there is something to say.
  ///
  /// @param reloadWords of the button that takes over what is there now
  public ElsewhereLine(String reloadWords) {
    getStyleClass().add("elsewhere-line");
    setAlignment(Pos.CENTER_LEFT);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    reload.setText(reloadWords);
    reload.setMinWidth(Region.USE_PREF_SIZE);
    reload.getStyleClass().add("quiet");
    getChildren().addAll(new FontIcon("fth-refresh-cw"), words, reload);
    hide();
  }

  /// Says what happened.
  ///
  /// @param take takes over what is there now; null where nothing is left to take
  public void say(String what, @Nullable Runnable take) {
    words.setText(what);
    reload.setVisible(take != null);
    reload.setManaged(take != null);
    reload.setOnAction(_ -> {
      hide();
      if (take != null) {
        take.run();
      }
    });
    setVisible(true);
    setManaged(true);
  }

  /// There is nothing to say.
  public void hide() {
    setVisible(false);
    setManaged(false);
  }
}
