package dev.praxis.desktop.evaluation.verdict;

import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Ties `evaluation-verdict.fxml` to what is to be said.
public final class VerdictController {
  private static final List<String> TONES =
      List.of("success", "danger", "warning", "accent", "plain");

  private final Texts texts;
  @FXML private VBox root;
  @FXML private Label stateBadge;
  @FXML private Label modeLabel;
  @FXML private Label factsLabel;
  @FXML private HBox buttons;
  @FXML private Label alarmLabel;
  @FXML private Label leadLabel;
  @FXML private Label restLabel;
  @FXML private ProgressBar progressBar;
  @FXML private VBox cautionsBox;

  public VerdictController(Texts texts) {
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    for (var label : List.of(alarmLabel, leadLabel, restLabel)) {
      label.visibleProperty().bind(label.textProperty().isNotEmpty());
      label.managedProperty().bind(label.visibleProperty());
    }
    progressBar.managedProperty().bind(progressBar.visibleProperty());
    cautionsBox.managedProperty().bind(cautionsBox.visibleProperty());
    alarmLabel.setGraphic(icon("fth-alert-octagon", "status-danger"));
  }

  /// What can be done with the evaluation, at the right of the state.
  public void offer(List<? extends Node> nodes) {
    buttons.getChildren().setAll(nodes);
  }

  /// Shows a verdict.
  ///
  /// @param facts beside the state: which one it is, when, which look
  public void show(VerdictCard card, String facts) {
    var mark = card.mark();
    stateBadge.setText(mark.words(texts));
    stateBadge.setGraphic(new FontIcon(mark.icon()));
    for (var tone : TONES) {
      root.pseudoClassStateChanged(PseudoClass.getPseudoClass(tone), tone.equals(mark.tone()));
    }
    modeLabel.setText(texts.get("evaluation.mode." + card.mode().word()));
    factsLabel.setText(facts);
    factsLabel.setTooltip(new Tooltip(facts));
    alarmLabel.setText(card.alarm());
    leadLabel.setText(card.lead());
    restLabel.setText(card.rest());
    progressBar.setVisible(card.progress().isPresent());
    progressBar.setProgress(card.progress().orElse(0.0));
    cautionsBox
        .getChildren()
        .setAll(
            Stream.concat(
                    card.cautions().stream()
                        .map(words -> line(words, "fth-alert-triangle", "status-warning")),
                    card.notes().stream().map(words -> line(words, "fth-info", "muted")))
                .toList());
    cautionsBox.setVisible(!cautionsBox.getChildren().isEmpty());
    root.setAccessibleText(
        String.join(" ", mark.words(texts) + ".", card.alarm(), card.lead(), card.rest()));
  }

  private static Label line(String words, String icon, String styleClass) {
    var label = new Label(words, icon(icon, styleClass));
    label.getStyleClass().add("evaluation-caution");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static FontIcon icon(String literal, String styleClass) {
    var icon = new FontIcon(literal);
    icon.getStyleClass().add(styleClass);
    return icon;
  }
}
