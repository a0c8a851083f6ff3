package dev.praxis.desktop.tags.defining;

import dev.praxis.core.Problem;
import dev.praxis.core.mining.defining.Trial;
import dev.praxis.core.mining.tags.TagDefinition.Query;
import dev.praxis.core.mining.tags.TagDefinition.StepPattern;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.tags.defining.DefineViewModel.Made;
import dev.praxis.desktop.tags.defining.DefineViewModel.Way;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `tags-define.fxml` to its view model. Decides nothing itself.
public final class DefineController {
  private static final int MOST_STEPS = 1_000;

  private final DefineViewModel model;
  private final Texts texts;
  private final Consumer<Made> whenMade;
  private final TrialWords says;

  @FXML private TextField name;
  @FXML private TextField sentence;
  @FXML private ToggleGroup ways;
  @FXML private ToggleButton byExamples;
  @FXML private ToggleButton byWords;
  @FXML private ToggleButton byPattern;
  @FXML private VBox examplesForm;
  @FXML private ListView<Example> examples;
  @FXML private VBox wordsForm;
  @FXML private TextField words;
  @FXML private ComboBox<String> wordsKind;
  @FXML private VBox patternForm;
  @FXML private VBox steps;
  @FXML private Label withoutHead;
  @FXML private VBox without;
  @FXML private Spinner<Integer> within;
  @FXML private Label verdict;
  @FXML private ProgressBar progress;
  @FXML private VBox fits;
  @FXML private Label problem;
  @FXML private Button define;

  /// @param whenMade keeps the tag
  public DefineController(DefineViewModel model, Texts texts, Consumer<Made> whenMade) {
    this.model = model;
    this.texts = texts;
    this.whenMade = whenMade;
    says = new TrialWords(texts);
  }

  @FXML
  private void initialize() {
    name.textProperty().bindBidirectional(model.nameProperty());
    sentence.textProperty().bindBidirectional(model.sentenceProperty());
    byExamples.setDisable(model.examples().isEmpty());
    ways.selectToggle(toggle(model.wayProperty().get()));
    ways.selectedToggleProperty().subscribe(this::chooseWay);
    examples.setCellFactory(_ -> new ExampleCell());
    examples.getItems().setAll(model.examples());
    examples.setOnKeyPressed(this::tick);
    new StepKinds(texts).fill(wordsKind);
    words.textProperty().subscribe((_, _) -> ask());
    wordsKind.valueProperty().subscribe((_, _) -> ask());
    within.setValueFactory(new IntegerSpinnerValueFactory(0, MOST_STEPS, 0));
    within.valueProperty().subscribe((_, value) -> model.withinProperty().set(value));
    showSteps();
    only(examplesForm, Way.EXAMPLES);
    only(wordsForm, Way.WORDS);
    only(patternForm, Way.PATTERN);
    model.trialProperty().subscribe(_ -> show());
    model.trying().runningProperty().subscribe(_ -> show());
    model.trying().doneProperty().subscribe(_ -> show());
    model.problemProperty().subscribe(_ -> show());
    progress.progressProperty().bind(model.trying().progressProperty());
    progress.visibleProperty().bind(model.trying().runningProperty());
  }

  private void only(Node form, Way way) {
    form.visibleProperty().bind(model.wayProperty().isEqualTo(way));
    form.managedProperty().bind(form.visibleProperty());
  }

  private Toggle toggle(Way way) {
    return switch (way) {
      case EXAMPLES -> byExamples;
      case WORDS -> byWords;
      case PATTERN -> byPattern;
    };
  }

  /// Pressing the chosen one again would choose none.
  private void chooseWay(@Nullable Toggle before, @Nullable Toggle chosen) {
    if (chosen == null) {
      ways.selectToggle(before);
      return;
    }
    for (var way : Way.values()) {
      if (toggle(way) == chosen) {
        model.wayProperty().set(way);
      }
    }
  }

  private void tick(KeyEvent press) {
    var example = examples.getSelectionModel().getSelectedItem();
    if (press.getCode() == KeyCode.SPACE && example != null) {
      example.chosen().set(!example.chosen().get());
      press.consume();
    }
  }

  private void ask() {
    model.queryProperty().set(new Query(words.getText().strip(), wordsKind.getValue()));
  }

  @FXML
  private void addStep() {
    model.steps().add(StepRow.ANYTHING);
    showSteps();
  }

  @FXML
  private void addWithout() {
    model.without().add(StepRow.ANYTHING);
    showSteps();
  }

  private void showSteps() {
    fill(steps, model.steps());
    fill(without, model.without());
    boolean any = !model.without().isEmpty();
    withoutHead.setVisible(any);
    withoutHead.setManaged(any);
  }

  private void fill(VBox box, ObservableList<StepPattern> patterns) {
    box.getChildren().clear();
    for (int i = 0; i < patterns.size(); i++) {
      int place = i;
      var row =
          new StepRow(
              patterns.get(i),
              texts,
              step -> patterns.set(place, step),
              () -> {
                patterns.remove(place);
                showSteps();
              });
      box.getChildren().add(row);
    }
  }

  private void show() {
    var refusal = model.problemProperty().get();
    define.setDisable(refusal.isPresent());
    problem.setText(name.getText().isEmpty() ? "" : refusal.map(Problem::getMessage).orElse(""));
    if (refusal.isEmpty() && model.isKnown()) {
      problem.setText(texts.get("tags.define.known"));
    }
    var trial = model.trialProperty().get();
    verdict.setText(says.verdict(model.wayProperty().get(), trial, model.trying()));
    show(Optional.ofNullable(trial));
  }

  private void show(Optional<Trial> trial) {
    fits.getChildren().setAll(trial.stream().flatMap(says::fits).toList());
  }

  @FXML
  private void define() {
    model.made().ifPresent(whenMade);
  }
}
