package dev.praxis.desktop.skills.trying;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.OneWayConverter;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Where a task is typed: at the left what is found and why, at the right the text an agent would
/// get.
public final class TrySheet extends VBox {
  private static final Duration PAUSE_OF_TYPING = Duration.millis(250);

  private final TryViewModel model;
  private final Texts texts;
  private final Consumer<String> open;
  private final VBox found = new VBox(12);
  private final TextArea text = new TextArea();
  private final Label state = new Label();

  /// @param open told the name of a skill to show
  public TrySheet(TryViewModel model, List<String> categories, Texts texts, Consumer<String> open) {
    this.model = model;
    this.texts = texts;
    this.open = open;
    getStyleClass().addAll("skill-sheet", "skill-try");
    state.getStyleClass().addAll("muted", "small");
    state.setWrapText(true);
    text.setEditable(false);
    text.setWrapText(true);
    text.getStyleClass().add("mono");
    text.setId("agentText");
    text.setAccessibleText(texts.get("skills.try.text"));
    var scroll = new ScrollPane(found);
    scroll.setFitToWidth(true);
    scroll.setPrefWidth(380);
    scroll.setMinWidth(380);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    var right = new VBox(4, strong("skills.try.text"), text);
    VBox.setVgrow(text, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    var body = new HBox(16, scroll, right);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(field(), options(categories), state, body);
    model.answerProperty().subscribe(this::show);
    model.asking().runningProperty().subscribe(this::showAsking);
  }

  private void showAsking(boolean asking) {
    if (asking) {
      state.setText(texts.get("skills.try.asking"));
    }
  }

  private Node field() {
    var field = new TextField();
    field.setId("taskField");
    field.setPromptText(texts.get("skills.try.prompt"));
    field.setAccessibleText(texts.get("skills.try.prompt"));
    field.textProperty().bindBidirectional(model.taskProperty());
    var pause = new PauseTransition(PAUSE_OF_TYPING);
    pause.setOnFinished(_ -> model.ask());
    model.taskProperty().subscribe((_, _) -> pause.playFromStart());
    return field;
  }

  private Node options(List<String> categories) {
    var category = new ComboBox<String>();
    category.getItems().add("");
    category.getItems().addAll(categories);
    category.setConverter(
        new OneWayConverter<>(name -> name.isEmpty() ? texts.get("skills.all.categories") : name));
    category.setAccessibleText(texts.get("skills.category"));
    category.valueProperty().bindBidirectional(model.categoryProperty());
    model.categoryProperty().subscribe((_, _) -> model.ask());
    var most = new ComboBox<Integer>();
    most.getItems().setAll(1, 3, 5, 10);
    most.setConverter(new OneWayConverter<>(count -> texts.format("skills.try.most", count)));
    most.setAccessibleText(texts.get("skills.try.most.what"));
    most.valueProperty().bindBidirectional(model.mostProperty());
    model.mostProperty().subscribe((_, _) -> model.ask());
    var least = new ComboBox<Double>();
    least.getItems().setAll(0.0, 0.3, 0.5, 0.7, 0.9);
    least.setConverter(
        new OneWayConverter<>(share ->
            share == 0
                ? texts.get("skills.try.least.any")
                : texts.format("skills.try.least", share)));
    least.setAccessibleText(texts.get("skills.try.least.what"));
    least.valueProperty().bindBidirectional(model.leastProperty());
    model.leastProperty().subscribe((_, _) -> model.ask());
    var low = new CheckBox(texts.get("skills.try.low"));
    low.selectedProperty().bindBidirectional(model.lowerBoundProperty());
    model.lowerBoundProperty().subscribe((_, _) -> model.ask());
    var box = new HBox(8, category, most, least, low);
    box.getStyleClass().add("skill-buttons");
    return box;
  }

  private void show(TryViewModel.@Nullable Answer answer) {
    found.getChildren().clear();
    text.setText(answer == null ? "" : answer.text());
    if (answer == null) {
      state.setText(texts.get("skills.try.hint"));
      return;
    }
    var findings = answer.findings();
    for (int i = 0; i < findings.found().size(); i++) {
      found.getChildren().add(new FoundCard(i + 1, findings.found().get(i), texts, open));
    }
    var words =
        findings.found().isEmpty()
            ? texts.format("skills.try.none", findings.considered())
            : texts.format("skills.try.found", findings.found().size(), findings.considered());
    var nearest =
        findings.found().isEmpty()
            ? findings
                .nearest()
                .map(near -> texts.format("skills.try.nearest", near.skill().name()))
                .orElse("")
            : "";
    state.setText(words + nearest + (findings.byMeaning() ? "" : texts.get("skills.try.by.words")));
  }

  private Label strong(String key) {
    var label = new Label(texts.get(key));
    label.getStyleClass().add("strong");
    return label;
  }
}
