package dev.praxis.desktop.evaluation.judging;

import dev.praxis.core.evaluation.judging.Question;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.SheetKeys;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Ties `evaluation-judging.fxml`: one question at a time, one key to answer it.
public final class JudgingController {
  private final JudgingModel model;
  private final Texts texts;
  private final Runnable seal;
  private SheetKeys keys = new SheetKeys(new VBox());
  private boolean held;
  @FXML private VBox root;
  @FXML private Label countLabel;
  @FXML private ProgressBar progressBar;
  @FXML private VBox questionBox;
  @FXML private Label tagLabel;
  @FXML private Label quoteLabel;
  @FXML private Label sessionLabel;
  @FXML private Label ruleLabel;
  @FXML private Label answerLabel;
  @FXML private Label endLabel;
  @FXML private HBox buttons;

  /// @param seal says what the answers came to
  public JudgingController(JudgingModel model, Texts texts, Runnable seal) {
    this.model = model;
    this.texts = texts;
    this.seal = seal;
  }

  @FXML
  private void initialize() {
    keys =
        new SheetKeys(root)
            .on("Y", () -> once(() -> model.answer(true)))
            .on("N", () -> once(() -> model.answer(false)))
            .on("U", () -> once(model::leave))
            .on("Backspace", model::back)
            .on("Ctrl Z", () -> once(model::undo))
            .on("Enter", this::enter);
    root.addEventFilter(KeyEvent.KEY_RELEASED, _ -> held = false);
    questionBox.managedProperty().bind(questionBox.visibleProperty());
    endLabel.managedProperty().bind(endLabel.textProperty().isNotEmpty());
    answerLabel.managedProperty().bind(answerLabel.textProperty().isNotEmpty());
    model.stateProperty().subscribe(this::show);
    model.reading().runningProperty().subscribe(_ -> show(model.stateProperty().get()));
  }

  /// A key that is held down decides only once.
  private void once(Runnable act) {
    if (!held) {
      held = true;
      act.run();
    }
  }

  private void enter() {
    var state = model.stateProperty().get();
    if (state.question().isEmpty() && !state.answers().isEmpty()) {
      seal.run();
    }
  }

  /// What gets the keyboard.
  public Node first() {
    return root;
  }

  private void show(JudgingState state) {
    int shown = Math.min(state.at() + 1, state.questions().size());
    countLabel.setText(
        state.questions().isEmpty()
            ? ""
            : texts.format("judging.count", shown, state.questions().size(), state.open()));
    progressBar.setProgress(
        model.reading().isRunning()
            ? -1
            : (double) state.answers().size() / Math.max(1, state.questions().size()));
    var question = state.question();
    questionBox.setVisible(question.isPresent());
    question.ifPresent(asked -> ask(asked, state));
    endLabel.setText(question.isPresent() ? "" : end(state));
    buttons.getChildren().setAll(acts(state));
    root.requestFocus();
  }

  private void ask(Question question, JudgingState state) {
    tagLabel.setText(question.tag());
    boolean quoted = !question.quote().isBlank();
    quoteLabel.setText(
        quoted ? "“" + question.quote().strip() + "”" : texts.get("judging.no.quote"));
    quoteLabel.getStyleClass().removeAll("quote", "muted");
    quoteLabel.getStyleClass().add(quoted ? "quote" : "muted");
    sessionLabel.setText(
        question.project().isBlank()
            ? question.sessionTitle()
            : question.sessionTitle() + "  ·  " + question.project());
    ruleLabel.setText(question.ruleText());
    answerLabel.setText(
        state
            .answer()
            .map(yes -> texts.get(yes ? "judging.said.yes" : "judging.said.no"))
            .orElse(""));
  }

  private String end(JudgingState state) {
    if (model.reading().isRunning()) {
      return texts.get("judging.reading");
    }
    if (!state.problem().isEmpty()) {
      return state.problem();
    }
    return state.answers().isEmpty()
        ? texts.get("judging.end.none")
        : texts.format("judging.end", state.answers().size(), state.open());
  }

  private List<Button> acts(JudgingState state) {
    if (state.question().isPresent()) {
      return List.of(
          keys.button("Backspace", texts.get("judging.back")),
          keys.button("U", texts.get("judging.unsure")),
          keys.button("N", texts.get("judging.no")),
          primary(keys.button("Y", texts.get("judging.yes"))));
    }
    if (state.questions().isEmpty()) {
      return List.of();
    }
    var back = keys.button("Backspace", texts.get("judging.back"));
    return state.answers().isEmpty()
        ? List.of(back)
        : List.of(back, primary(keys.button("Enter", texts.get("judging.seal"))));
  }

  private static Button primary(Button button) {
    button.getStyleClass().add("accent");
    return button;
  }
}
