package dev.praxis.desktop.evaluation.wizard.power;

import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.charts.ChartPane;
import dev.praxis.desktop.evaluation.wizard.parts.FieldBox;
import dev.praxis.desktop.evaluation.wizard.parts.StepPane;
import dev.praxis.desktop.evaluation.wizard.parts.SummaryLine;
import dev.praxis.desktop.evaluation.wizard.parts.Told;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Ties `evaluation-wizard-power.fxml`.
public final class PowerController implements StepPane {
  private final PowerModel model;
  private final Choice choice;
  private final Texts texts;
  private final PowerWords words;
  @FXML private VBox linesBox;
  @FXML private ChartPane curvePane;
  @FXML private FieldBox looksBox;
  @FXML private Label looksLabel;
  @FXML private GridPane summary;

  /// What was chosen in the other steps.
  public interface Choice {
    Mode mode();

    /// Lineages held out.
    int items();

    /// Looks taken at the split so far.
    int looksUsed();

    List<SummaryLine> summary();
  }

  public PowerController(PowerModel model, Choice choice, Texts texts) {
    this.model = model;
    this.choice = choice;
    this.texts = texts;
    words = new PowerWords(texts);
  }

  @FXML
  private void initialize() {
    looksBox.show(model.looks());
    curvePane.setTexts(texts);
    model.reckonedProperty().subscribe(this::show);
    model.looks().textProperty().subscribe(this::show);
  }

  /// Shows what holds now; called whenever the step is.
  public void show() {
    boolean replay = choice.mode() == Mode.REPLAY;
    looksBox.setVisible(replay);
    looksBox.setManaged(replay);
    looksLabel.setText(
        choice.mode() == Mode.PROSPECTIVE
            ? texts.get("wizard.power.no.look")
            : texts.format(
                choice.looksUsed() < model.plannedLooks()
                    ? "wizard.power.look"
                    : "wizard.power.look.over",
                choice.looksUsed() + 1,
                model.plannedLooks()));
    var reckoned = model.reckonedProperty().get();
    curvePane.setVisible(replay && reckoned != null);
    curvePane.setManaged(curvePane.isVisible());
    if (reckoned != null) {
      curvePane.show(reckoned.curve());
    }
    linesBox.getChildren().setAll(lines(replay).stream().map(PowerController::line).toList());
    summary();
  }

  private List<String> lines(boolean replay) {
    if (replay) {
      return model.hint().map(words::replay).orElse(List.of(texts.get("wizard.power.later")));
    }
    return choice.mode() == Mode.PROSPECTIVE
        ? List.of(texts.get("wizard.power.prospective"))
        : List.of(words.share(choice.items()));
  }

  private static Label line(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void summary() {
    summary.getChildren().clear();
    int row = 0;
    for (var line : choice.summary()) {
      var name = new Label(line.name());
      name.getStyleClass().add("muted");
      name.setMinWidth(Region.USE_PREF_SIZE);
      var value = line(line.wrong().map(Told::text).orElse(line.value()));
      if (line.wrong().isPresent()) {
        value.getStyleClass().add("status-danger");
      }
      summary.addRow(row++, name, value);
    }
  }

  @Override
  public Node first() {
    return looksBox.isVisible() ? looksBox.input() : summary;
  }

  @Override
  public void choose(int number) {
    // the numbers here are written
  }
}
