package dev.praxis.desktop.skills;

import dev.praxis.core.skills.Skill;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.charts.ChartPane;
import dev.praxis.desktop.common.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `skill-detail.fxml` to the selected skill.
public final class SkillDetailController {
  private static final int RUNS_AT_FIRST = 8;

  private final SkillsViewModel model;
  private final Texts texts;
  private final ActionControls controls;
  private final Action record;
  private final SkillLines lines;
  @FXML private VBox root;
  @FXML private Label nameLabel;
  @FXML private Label versionLabel;
  @FXML private Label staleLabel;
  @FXML private Button recordButton;
  @FXML private ScrollPane scroll;
  @FXML private Label descriptionLabel;
  @FXML private Label pointLabel;
  @FXML private Label intervalLabel;
  @FXML private Label countsLabel;
  @FXML private ChartPane timelinePane;
  @FXML private VBox preconditionsBox;
  @FXML private VBox stepsBox;
  @FXML private VBox postconditionsBox;
  @FXML private VBox parametersBox;
  @FXML private FlowPane tagsPane;
  @FXML private VBox runsBox;
  @FXML private Hyperlink allRunsLink;

  SkillDetailController(
      SkillsViewModel model, Texts texts, ActionControls controls, Action record) {
    this.model = model;
    this.texts = texts;
    this.controls = controls;
    this.record = record;
    lines = new SkillLines(texts);
  }

  @FXML
  private void initialize() {
    controls.tie(recordButton, record);
    recordButton.getStyleClass().add("accent");
    timelinePane.setTexts(texts);
    staleLabel.setTooltip(new Tooltip(texts.get("skills.stale.tip")));
    staleLabel.managedProperty().bind(staleLabel.visibleProperty());
    root.visibleProperty().bind(model.selectedProperty().isNotNull());
    model.selectedProperty().subscribe(this::show);
  }

  @FXML
  private void showAllRuns() {
    var row = model.selectedProperty().get();
    if (row != null) {
      showRuns(row, Integer.MAX_VALUE);
    }
  }

  void toggleTable() {
    timelinePane.toggleTable();
  }

  Node focusable() {
    return scroll;
  }

  private void show(@Nullable SkillRow before, @Nullable SkillRow row) {
    if (row == null) {
      return;
    }
    if (before == null || !before.name().equals(row.name())) {
      scroll.setVvalue(0);
    }
    showHead(row);
    timelinePane.show(model.timeline(row));
    var skill = row.skill();
    fill(preconditionsBox, skill.preconditions(), lines::bullet);
    fill(postconditionsBox, skill.postconditions(), lines::bullet);
    fill(parametersBox, skill.parameters(), lines::parameter);
    var most = skill.steps().stream().mapToInt(Skill.Step::failures).max().orElse(0);
    fill(stepsBox, skill.steps(), step -> lines.step(step, most));
    tagsPane.getChildren().setAll(skill.tags().stream().map(SkillDetailController::chip).toList());
    showRuns(row, RUNS_AT_FIRST);
  }

  private void showHead(SkillRow row) {
    var skill = row.skill();
    var detail = SkillDetail.of(row, texts);
    nameLabel.setText(skill.name());
    versionLabel.setText("v" + skill.version());
    staleLabel.setVisible(model.stale(row));
    descriptionLabel.setText(skill.description());
    pointLabel.setText(detail.point());
    intervalLabel.setText(detail.interval());
    countsLabel.setText(detail.counts());
  }

  private void showRuns(SkillRow row, int limit) {
    var more = row.runs().size() > limit;
    fill(runsBox, SkillDetail.newest(row, limit), lines::run);
    allRunsLink.setText(texts.format("skills.runs.all", row.runs().size()));
    allRunsLink.setVisible(more);
    allRunsLink.setManaged(more);
  }

  /// A section without anything is not shown.
  private static <T> void fill(VBox box, List<T> things, Function<T, Node> line) {
    box.getChildren().setAll(things.stream().map(line).toList());
    box.getParent().setVisible(!things.isEmpty());
    box.getParent().setManaged(!things.isEmpty());
  }

  private static Label chip(String tag) {
    var chip = new Label(tag);
    chip.getStyleClass().add("chip");
    return chip;
  }
}
