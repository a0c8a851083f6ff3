package dev.praxis.desktop.evaluation.wizard;

import dev.praxis.core.evaluation.replay.Unfinished;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.SheetKeys;
import dev.praxis.desktop.evaluation.judging.JudgingController;
import dev.praxis.desktop.evaluation.wizard.arms.ArmsController;
import dev.praxis.desktop.evaluation.wizard.mode.ModeController;
import dev.praxis.desktop.evaluation.wizard.parts.StepPane;
import dev.praxis.desktop.evaluation.wizard.power.PowerController;
import dev.praxis.desktop.evaluation.wizard.question.QuestionController;
import dev.praxis.desktop.evaluation.wizard.running.RunState;
import dev.praxis.desktop.evaluation.wizard.running.RunningController;
import dev.praxis.desktop.evaluation.wizard.split.SplitController;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Ties `evaluation-wizard.fxml`: the rail, the step that is shown, and the keys that go on and
/// back.
public final class WizardController {
  private static final int DIGITS = 9;

  private final WizardViewModel model;
  private final Summary summary;
  private final Texts texts;
  private final Consumer<Unfinished> discard;
  private final Map<Step, StepRow> rows = new EnumMap<>(Step.class);
  private final Map<Step, Parent> views = new EnumMap<>(Step.class);
  private final Map<Step, StepPane> panes = new EnumMap<>(Step.class);
  private final Label nextWords = new Label();
  private Step furthest = Step.QUESTION;
  @FXML private StackPane root;
  @FXML private HBox steps;
  @FXML private VBox rail;
  @FXML private VBox unfinishedBox;
  @FXML private Label heading;
  @FXML private ScrollPane scroll;
  @FXML private Label refusalLabel;
  @FXML private Button backButton;
  @FXML private Button nextButton;
  @FXML private Parent question;
  @FXML private Parent split;
  @FXML private Parent arms;
  @FXML private Parent mode;
  @FXML private Parent power;
  @FXML private Parent running;
  @FXML private Parent judging;
  @FXML private QuestionController questionController;
  @FXML private SplitController splitController;
  @FXML private ArmsController armsController;
  @FXML private ModeController modeController;
  @FXML private PowerController powerController;
  @FXML private RunningController runningController;
  @FXML private JudgingController judgingController;

  /// @param discard asks whether a plan shall be put away
  WizardController(
      WizardViewModel model, Summary summary, Texts texts, Consumer<Unfinished> discard) {
    this.discard = discard;
    this.model = model;
    this.summary = summary;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    step(Step.QUESTION, question, questionController);
    step(Step.SPLIT, split, splitController);
    step(Step.ARMS, arms, armsController);
    step(Step.MODE, mode, modeController);
    step(Step.POWER, power, powerController);
    keys();
    var parts = model.parts();
    model.stepProperty().subscribe(this::show);
    model.refusalProperty().subscribe(this::refuse);
    parts.mode().modeProperty().subscribe(_ -> mark());
    parts.split().factsProperty().subscribe(_ -> mark());
    parts.mode().estimateProperty().subscribe(_ -> mark());
    parts.run().stateProperty().subscribe(this::turn);
    parts.judging().sittingProperty().subscribe(this::turn);
    turn();
    parts.run().plans().all().subscribe(this::unfinished);
  }

  private void step(Step step, Parent view, StepPane pane) {
    var row = new StepRow(step, texts, () -> model.go(step));
    rows.put(step, row);
    views.put(step, view);
    panes.put(step, pane);
    rail.getChildren().add(row);
  }

  private void keys() {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    var keys = new SheetKeys(steps).on("Enter", model::next).on("Alt Left", model::back);
    for (int i = 1; i <= DIGITS; i++) {
      int number = i;
      keys.on(Integer.toString(number), () -> pane().choose(number));
    }
    var backWords = new Label(texts.get("wizard.back"));
    backButton.setGraphic(content(backWords, keys.badge("Alt Left")));
    backButton.setAccessibleText(backWords.getText());
    backButton.setOnAction(_ -> model.back());
    nextButton.setGraphic(content(nextWords, keys.badge("Enter")));
    nextButton.accessibleTextProperty().bind(nextWords.textProperty());
    nextButton.setOnAction(_ -> model.next());
  }

  private static HBox content(Label words, Label badge) {
    var content = new HBox(words, badge);
    content.getStyleClass().add("action-content");
    return content;
  }

  /// Enter goes on from wherever something is chosen or written, with Shift back; only on a button
  /// it presses that.
  private void press(KeyEvent press) {
    boolean plain = !press.isControlDown() && !press.isAltDown() && !press.isMetaDown();
    boolean own =
        press.getTarget() instanceof TextArea
            || (!press.isShiftDown()
                && (press.getTarget() instanceof Button || press.getTarget() instanceof Hyperlink));
    if (press.getCode() == KeyCode.ENTER && plain && !own && steps.isVisible()) {
      press.consume();
      if (press.isShiftDown()) {
        model.back();
      } else {
        model.next();
      }
    }
  }

  /// What gets the keyboard.
  Node first() {
    if (running.isVisible()) {
      return runningController.first();
    }
    return judging.isVisible() ? judgingController.first() : pane().first();
  }

  private StepPane pane() {
    return Objects.requireNonNull(panes.get(model.stepProperty().get()));
  }

  private void show(Step step) {
    furthest = furthest.isBefore(step) ? step : furthest;
    views.forEach((each, view) -> {
      view.setVisible(each == step);
      view.setManaged(each == step);
    });
    heading.setText(texts.get("wizard.heading." + step.word()));
    backButton.setVisible(step != Step.QUESTION);
    scroll.setVvalue(0);
    if (step == Step.POWER) {
      powerController.show();
    }
    mark();
    if (root.getScene() != null) {
      pane().first().requestFocus();
    }
  }

  private void mark() {
    var now = model.stepProperty().get();
    rows.forEach((step, row) ->
        row.show(
            step == now, step.isBefore(furthest), model.wrong(step).isPresent(), summary.of(step)));
    nextWords.setText(
        texts.get(now.isLast() ? "wizard.start." + model.mode().word() : "wizard.next"));
    if (now == Step.POWER) {
      powerController.show();
    }
    unfinishedBox.setVisible(now == Step.QUESTION && !unfinishedBox.getChildren().isEmpty());
    unfinishedBox.setManaged(unfinishedBox.isVisible());
  }

  private void refuse(Optional<WizardViewModel.Refusal> refusal) {
    refusalLabel.setText(
        refusal
            .map(found ->
                found.step() == model.stepProperty().get()
                    ? found.told().text()
                    : texts.format(
                        "wizard.refusal",
                        found.step().number(),
                        texts.get("wizard.step." + found.step().word()),
                        found.told().text()))
            .orElse(""));
    refusalLabel.setGraphic(refusal.isPresent() ? new FontIcon("fth-alert-octagon") : null);
  }

  /// What runs, or came to its verdict, is shown before questions that are asked, and those before
  /// the steps.
  private void turn() {
    var parts = model.parts();
    boolean runs = !(parts.run().stateProperty().get() instanceof RunState.Idle);
    boolean asks = parts.judging().sittingProperty().get() && !runs;
    running.setVisible(runs);
    judging.setVisible(asks);
    steps.setVisible(!runs && !asks);
    if (root.getScene() != null) {
      first().requestFocus();
    }
  }

  private void unfinished() {
    var left = model.parts().run().plans().all();
    List<Node> lines =
        left.stream()
            .map(plan ->
                (Node)
                    new UnfinishedRow(
                        plan,
                        texts,
                        () -> discard.accept(plan),
                        () -> model.parts().run().resume(plan)))
            .toList();
    unfinishedBox.getChildren().setAll(lines);
    if (!lines.isEmpty()) {
      var title = new Label(texts.format("wizard.unfinished", lines.size()));
      title.getStyleClass().add("strong");
      unfinishedBox.getChildren().addFirst(title);
    }
    mark();
  }
}
