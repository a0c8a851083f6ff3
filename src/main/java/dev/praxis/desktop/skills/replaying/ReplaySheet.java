package dev.praxis.desktop.skills.replaying;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.running.StepResult;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.SheetKeys;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Where a skill is done again: its values, who does it, its steps with what came of them, and what
/// can be said of the next one.
public final class ReplaySheet extends VBox {
  private static final double MOST_VALUES = 150;
  private static final Duration PAUSE_OF_TYPING = Duration.millis(300);

  private final ReplayViewModel model;
  private final Texts texts;
  private final Runnable close;
  private final ToggleGroup ways = new ToggleGroup();
  private final VBox values = new VBox(8);
  private final ScrollPane scroll = new ScrollPane();
  private final TextField note = new TextField();
  private final Label problem = new Label();
  private final HBox ticks = new HBox(8);
  private final HBox foot = new HBox(8);
  private final Button act = new Button();
  private final Button cancel = new Button();
  private final Label outcome = new Label();

  public ReplaySheet(ReplayViewModel model, Texts texts, Runnable close) {
    this.model = model;
    this.texts = texts;
    this.close = close;
    getStyleClass().addAll("skill-sheet", "skill-replay");
    problem.getStyleClass().addAll("skill-notice", "warning");
    problem.setWrapText(true);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setId("replaySteps");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    keys();
    foot();
    getChildren().setAll(wayBar(), valuePane(), problem, scroll, ticks, foot);
    model.parameters().subscribe(this::showValues);
    model.stateProperty().subscribe(this::show);
    model.running().runningProperty().subscribe(_ -> show(model.stateProperty().get()));
    model.open();
  }

  /// What gets the keyboard first: the steps, so that a digit ticks the next one off.
  public Node first() {
    return scroll;
  }

  /// As high as its fields, but never so high that the steps have no room.
  private Node valuePane() {
    var pane = new ScrollPane(values);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setMaxHeight(MOST_VALUES);
    pane.minHeightProperty().bind(Bindings.min(MOST_VALUES, values.heightProperty()));
    pane.setFocusTraversable(false);
    return pane;
  }

  private void keys() {
    var keys =
        new SheetKeys(this)
            .on("1", () -> tick(StepResult.Status.SUCCESS))
            .on("2", () -> tick(StepResult.Status.FAILED))
            .on("3", () -> tick(StepResult.Status.SKIPPED))
            .on("N", note::requestFocus)
            .on("U", model::takeBack)
            .on("Ctrl Enter", act::fire);
    note.setPromptText(texts.get("skills.replay.note"));
    note.setAccessibleText(texts.get("skills.replay.note"));
    note.setId("replayNote");
    note.setOnAction(_ -> scroll.requestFocus());
    HBox.setHgrow(note, Priority.ALWAYS);
    ticks
        .getChildren()
        .setAll(
            keys.button("1", texts.get("skills.replay.success")),
            keys.button("2", texts.get("skills.replay.failed")),
            keys.button("3", texts.get("skills.replay.skipped")),
            keys.button("U", texts.get("skills.replay.back")),
            note,
            keys.badge("N"));
    ticks.getStyleClass().add("skill-buttons");
    ticks.managedProperty().bind(ticks.visibleProperty());
  }

  private void foot() {
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    act.setId("replayAct");
    act.getStyleClass().add("accent");
    act.setMinWidth(USE_PREF_SIZE);
    act.setOnAction(_ -> act());
    cancel.setText(texts.get("skills.replay.cancel"));
    cancel.setOnAction(_ -> model.cancel());
    cancel.visibleProperty().bind(model.running().runningProperty());
    foot.getStyleClass().add("sheet-foot");
    foot.getChildren().setAll(outcome, spring, cancel, act);
    problem.managedProperty().bind(problem.visibleProperty());
  }

  private Node wayBar() {
    var bar = new HBox(4);
    for (var way : Way.values()) {
      var toggle = new ToggleButton(texts.get("skills.replay.way." + way.word()));
      toggle.setToggleGroup(ways);
      toggle.setUserData(way);
      toggle.setId("way-" + way.word());
      toggle.getStyleClass().add("shelf");
      toggle.setSelected(way == model.wayProperty().get());
      bar.getChildren().add(toggle);
    }
    ways.selectedToggleProperty().subscribe(this::choose);
    return bar;
  }

  private void choose(@Nullable Toggle before, @Nullable Toggle now) {
    if (now != null) {
      model.wayProperty().set((Way) now.getUserData());
    } else if (before != null) {
      ways.selectToggle(before);
    }
  }

  private void showValues() {
    values.getChildren().setAll(model.parameters().stream().map(this::value).toList());
  }

  private Node value(Skill.Parameter parameter) {
    var name = new Label("{" + parameter.name() + "}");
    name.getStyleClass().add("step-parameter");
    name.setMinWidth(140);
    var field = new TextField(model.value(parameter.name()));
    field.setPromptText(parameter.description());
    field.setAccessibleText(parameter.name() + ", " + parameter.description());
    field.setId("value-" + parameter.name());
    HBox.setHgrow(field, Priority.ALWAYS);
    var pause = new PauseTransition(PAUSE_OF_TYPING);
    pause.setOnFinished(_ -> model.give(parameter.name(), field.getText()));
    field.textProperty().subscribe((_, _) -> pause.playFromStart());
    var line = new HBox(8, name, field);
    line.getStyleClass().addAll("skill-line", "skill-value");
    return line;
  }

  private void tick(StepResult.Status status) {
    model.tick(status, note.getText().strip());
    note.clear();
  }

  private void act() {
    if (model.stateProperty().get().recorded()) {
      close.run();
      return;
    }
    switch (model.wayProperty().get()) {
      case CHECKLIST -> model.record();
      case SANDBOX -> model.runCommands();
      case DRY_RUN -> ReplayCopy.copy(model.stateProperty().get());
    }
  }

  private void show(ReplayState state) {
    var way = model.wayProperty().get();
    problem.setText(state.problem());
    problem.setVisible(!state.problem().isEmpty());
    ticks.setVisible(way == Way.CHECKLIST && state.plan() != null && !state.recorded());
    scroll.setContent(
        switch (way) {
          case DRY_RUN -> ReplaySteps.text(state, texts);
          case CHECKLIST -> ReplaySteps.steps(state, texts);
          case SANDBOX -> ReplaySteps.commands(state, model.running().isRunning(), texts);
        });
    if (way != Way.DRY_RUN && !state.results().isEmpty()) {
      reveal(state.results().size());
    }
    act.setText(words(way, state));
    act.setDisable(!possible(way, state));
    outcome.setText(
        state
            .outcome()
            .map(word ->
                texts.format(
                    state.recorded() ? "skills.replay.recorded" : "skills.replay.would",
                    texts.get("skills.replay.outcome." + word)))
            .orElse(""));
  }

  /// Scrolls to the step that is next.
  private void reveal(int place) {
    if (scroll.getContent() instanceof VBox steps && place < steps.getChildren().size()) {
      scroll.applyCss();
      scroll.layout();
      double top = steps.getChildren().get(place).getBoundsInParent().getMinY();
      double seen = scroll.getViewportBounds().getHeight();
      double rest = steps.getHeight() - seen;
      scroll.setVvalue(rest <= 0 ? 0 : Math.clamp((top - seen / 3) / rest, 0, 1));
    }
  }

  private String words(Way way, ReplayState state) {
    if (state.recorded()) {
      return texts.get("sheet.close");
    }
    return way == Way.SANDBOX
        ? texts.format("skills.replay.act.sandbox", commands(state))
        : texts.get("skills.replay.act." + way.word());
  }

  private boolean possible(Way way, ReplayState state) {
    if (state.recorded()) {
      return true;
    }
    if (state.plan() == null || model.running().isRunning()) {
      return false;
    }
    return switch (way) {
      case CHECKLIST -> state.outcome().isPresent();
      case DRY_RUN -> true;
      case SANDBOX -> !state.over() && commands(state) > 0;
    };
  }

  private static int commands(ReplayState state) {
    var plan = state.plan();
    return plan == null ? 0 : plan.steps().stream().mapToInt(step -> step.commands().size()).sum();
  }
}
