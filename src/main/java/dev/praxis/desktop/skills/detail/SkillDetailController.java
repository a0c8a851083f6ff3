package dev.praxis.desktop.skills.detail;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.charts.ChartPane;
import dev.praxis.desktop.skills.reading.SkillRow;
import dev.praxis.desktop.skills.reading.SkillStatus;
import dev.praxis.desktop.skills.table.StatusMarks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Ties `skill-detail.fxml` to the selected skill: the row shows at once, what has to be read
/// follows.
public final class SkillDetailController {
  private final DetailViewModel model;
  private final ObservableValue<@Nullable SkillRow> selected;
  private final Consumer<String> openSkill;
  private final Texts texts;
  private final ActionControls controls;
  private final DetailActions actions;
  private final Map<Section, ToggleButton> toggles = new EnumMap<>(Section.class);
  private final Map<Section, Node> panes = new EnumMap<>(Section.class);
  @FXML private VBox root;
  @FXML private ToggleGroup sections;
  @FXML private Label nameLabel;
  @FXML private Label versionLabel;
  @FXML private HBox runButtons;
  @FXML private MenuButton moreButton;
  @FXML private ScrollPane scroll;
  @FXML private FlowPane badges;
  @FXML private HBox decide;
  @FXML private VBox notices;
  @FXML private Label descriptionLabel;
  @FXML private Label pointLabel;
  @FXML private Label intervalLabel;
  @FXML private Label countsLabel;
  @FXML private ChartPane timelinePane;
  @FXML private HBox sectionBar;
  @FXML private StackPane sectionPane;
  private @Nullable Parts parts;

  /// What shows the parts.
  private record Parts(
      Notices notices,
      StepsSection steps,
      RunsSection runs,
      VersionsSection versions,
      EvidenceSection evidence) {}

  /// @param openSkill told the name of a skill to show
  public SkillDetailController(
      DetailViewModel model,
      ObservableValue<@Nullable SkillRow> selected,
      Consumer<String> openSkill,
      Texts texts,
      ActionControls controls,
      DetailActions actions) {
    this.model = model;
    this.selected = selected;
    this.openSkill = openSkill;
    this.texts = texts;
    this.controls = controls;
    this.actions = actions;
  }

  @FXML
  private void initialize() {
    runButtons.getChildren().setAll(actions.onRuns().stream().map(controls::button).toList());
    moreButton.setGraphic(new FontIcon("fth-more-horizontal"));
    moreButton.setAccessibleText(texts.get("skills.more"));
    moreButton
        .getItems()
        .setAll(
            List.of(actions.edit(), actions.archive(), actions.outdated(), actions.supersede())
                .stream()
                .map(controls::menuItem)
                .toList());
    decide
        .getChildren()
        .setAll(
            controls.primaryButton(actions.approve()),
            controls.button(actions.reject()),
            controls.button(actions.snooze()));
    decide.managedProperty().bind(decide.visibleProperty());
    timelinePane.setTexts(texts);
    timelinePane.setOnChosen(model::openRun);
    timelinePane.setOnBrushed(this::choosePeriod);
    makeParts();
    root.visibleProperty().bind(selected.map(Objects::nonNull));
    selected.subscribe(this::showRow);
    model.inspectionProperty().subscribe(this::show);
    model.sectionProperty().subscribe(this::showSection);
  }

  private void makeParts() {
    var made =
        new Parts(
            new Notices(texts, controls, actions, openSkill),
            new StepsSection(texts, openSkill),
            new RunsSection(texts, model),
            new VersionsSection(texts, model, controls, actions.restore()),
            new EvidenceSection(texts, model));
    parts = made;
    notices.getChildren().setAll(made.notices());
    notices.managedProperty().bind(made.notices().visibleProperty());
    panes.put(Section.STEPS, made.steps());
    panes.put(Section.RUNS, made.runs());
    panes.put(Section.VERSIONS, made.versions());
    panes.put(Section.EVIDENCE, made.evidence());
    sectionPane.getChildren().setAll(panes.values());
    sectionPane.getChildren().forEach(node -> node.managedProperty().bind(node.visibleProperty()));
    for (var section : Section.values()) {
      var toggle = new ToggleButton();
      toggle.setToggleGroup(sections);
      toggle.setUserData(section);
      toggle.getStyleClass().add("shelf");
      toggle.setId("section-" + section.word());
      toggles.put(section, toggle);
    }
    sectionBar.getChildren().setAll(List.copyOf(toggles.values()));
    sections.selectedToggleProperty().subscribe(this::choose);
  }

  void choosePeriod(String first, String last) {
    model.choosePeriod(first, last);
    model.sectionProperty().set(Section.RUNS);
  }

  /// Shows the data of the chart as a table, or the chart again.
  public void toggleTable() {
    timelinePane.toggleTable();
  }

  public Node focusable() {
    return scroll;
  }

  private void choose(@Nullable Toggle before, @Nullable Toggle now) {
    if (now != null) {
      model.sectionProperty().set((Section) now.getUserData());
    } else if (before != null) {
      sections.selectToggle(before);
    }
  }

  private void showSection(Section section) {
    sections.selectToggle(toggles.get(section));
    panes.forEach((each, pane) -> pane.setVisible(each == section));
  }

  /// What the list knows already.
  private void showRow(@Nullable SkillRow before, @Nullable SkillRow row) {
    if (row == null) {
      return;
    }
    if (before == null || before.id() != row.id()) {
      scroll.setVvalue(0);
    }
    var skill = row.skill();
    nameLabel.setText(skill.name());
    nameLabel.setTooltip(new Tooltip(skill.name()));
    versionLabel.setText("v" + skill.version());
    descriptionLabel.setText(skill.description());
    decide.setVisible(row.status() == SkillStatus.CANDIDATE);
    showBadges(row);
    var detail = SkillDetail.of(skill.reliability(), skill.prior(), texts);
    pointLabel.setText(detail.point());
    intervalLabel.setText(detail.interval());
    countsLabel.setText(detail.counts());
  }

  private void showBadges(SkillRow row) {
    var status = SkillLines.words(texts.get("skills.status." + row.status().word()), "badge");
    status.setGraphic(StatusMarks.icon(row.status()));
    badges.getChildren().setAll(status, SkillLines.words(row.skill().category(), "badge"));
    if (!row.skill().client().isEmpty()) {
      badges
          .getChildren()
          .add(SkillLines.words(texts.format("agents.by", row.skill().client()), "badge"));
    }
    if (row.stale()) {
      var badge = SkillLines.words(texts.get("skills.stale"), "badge", "warning");
      badge.setGraphic(new FontIcon("fth-clock"));
      badge.setTooltip(new Tooltip(texts.get("skills.stale.tip")));
      badges.getChildren().add(badge);
    }
  }

  private void show(@Nullable Inspection inspection) {
    if (inspection == null || parts == null) {
      return;
    }
    parts.notices().show(inspection);
    parts.steps().show(inspection.skill(), inspection.tree());
    parts.runs().show(inspection);
    parts.versions().show();
    parts.evidence().show();
    var runs = inspection.runs();
    timelinePane.setVisible(!runs.isEmpty());
    timelinePane.setManaged(!runs.isEmpty());
    timelinePane.show(SkillTimeline.of(inspection, texts));
    name(Section.STEPS, inspection.skill().steps().size());
    name(Section.RUNS, runs.size());
    name(Section.VERSIONS, inspection.versions().size());
    name(Section.EVIDENCE, inspection.evidence().size());
  }

  private void name(Section section, int count) {
    var toggle = Objects.requireNonNull(toggles.get(section));
    toggle.setText(texts.format("skills.section." + section.word(), count));
  }
}
