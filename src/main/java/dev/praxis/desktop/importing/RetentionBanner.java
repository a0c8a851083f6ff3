package dev.praxis.desktop.importing;

import dev.praxis.core.importing.computer.Retention;
import dev.praxis.core.words.Texts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// One line above the sessions: what an agent is about to delete, and how much of it is saved.
public final class RetentionBanner extends HBox {
  private static final PseudoClass AT_RISK = PseudoClass.getPseudoClass("at-risk");

  private final Texts texts;
  private final FontIcon icon = new FontIcon("fth-clock");
  private final Label words = new Label();
  private final Button rescue = new Button();

  /// A banner.
  ///
  /// @param onImport imports what is not saved
  public RetentionBanner(RetentionViewModel model, Texts texts, Runnable onImport) {
    this.texts = texts;
    setId("retention");
    getStyleClass().add("retention-banner");
    words.setMinWidth(0);
    words.setTooltip(new Tooltip());
    rescue.getStyleClass().addAll("accent", "small-button");
    rescue.setMinWidth(Region.USE_PREF_SIZE);
    rescue.setOnAction(_ -> onImport.run());
    var dismiss = new Button("", new FontIcon("fth-x"));
    dismiss.getStyleClass().add("icon-button");
    dismiss.setAccessibleText(texts.get("retention.dismiss"));
    dismiss.setTooltip(new Tooltip(texts.get("retention.dismiss")));
    dismiss.setOnAction(_ -> model.dismiss());
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    getChildren().setAll(icon, words, rescue, spring, dismiss);
    model.leavingProperty().subscribe(this::show);
  }

  private void show(Optional<Retention> leaving) {
    setVisible(leaving.isPresent());
    setManaged(leaving.isPresent());
    leaving.ifPresent(this::show);
  }

  private void show(Retention retention) {
    boolean risk = retention.unsaved() > 0;
    pseudoClassStateChanged(AT_RISK, risk);
    icon.setIconLiteral(risk ? "fth-alert-triangle" : "fth-clock");
    words.setText(texts.format("retention.line", retention.leaving(), retention.saved()));
    words.getTooltip().setText(texts.format("retention.tip", retention.days()));
    rescue.setText(texts.format("retention.import", retention.unsaved()));
    rescue.setVisible(risk);
    rescue.setManaged(risk);
  }
}
