package dev.praxis.desktop.evaluation.blind;

import dev.praxis.core.evaluation.blind.BlindPair;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.SheetKeys;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Two transcripts, called A and B and nothing else. A, B and E answer and go on.
public final class BlindSheet extends VBox {
  private static final double BESIDE = 64;
  private static final double ABOVE = 132;

  private final BlindViewModel model;
  private final Texts texts;
  private final Label question = new Label();
  private final Label task = new Label();
  private final Label said = new Label();
  private final Label end = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final HBox sides = new HBox();
  private final HBox buttons = new HBox();
  private final SheetKeys keys;
  private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
  private boolean repeats;

  /// @param readers what shows the transcript of each side, without its heading
  BlindSheet(BlindViewModel model, List<Node> readers, Texts texts, Runnable close) {
    this.model = model;
    this.texts = texts;
    setId("blindCheck");
    getStyleClass().addAll("evaluation-sides-sheet", "evaluation-blind");
    addEventFilter(KeyEvent.KEY_PRESSED, press -> repeats = !down.add(press.getCode()));
    addEventFilter(
        KeyEvent.KEY_RELEASED,
        release -> {
          down.remove(release.getCode());
          repeats = false;
        });
    keys =
        new SheetKeys(this)
            .on("A", () -> once(model::first))
            .on("B", () -> once(model::second))
            .on("E", () -> once(model::equal))
            .on("Backspace", model::back)
            .on("Enter", () -> closeAtEnd(close));
    question.getStyleClass().add("strong");
    question.setMinWidth(Region.USE_PREF_SIZE);
    task.getStyleClass().add("muted");
    task.setMinWidth(0);
    said.getStyleClass().add("muted");
    said.setMinWidth(Region.USE_PREF_SIZE);
    end.getStyleClass().add("evaluation-blind-end");
    end.setWrapText(true);
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    buttons.getStyleClass().add("evaluation-sides-bar");
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    var bar = new HBox(question, task, spring, said, buttons);
    bar.getStyleClass().add("evaluation-sides-bar");
    progress.setMaxWidth(Double.MAX_VALUE);
    sides.getStyleClass().add("evaluation-sides");
    for (int i = 0; i < readers.size(); i++) {
      sides.getChildren().add(side(i == 0 ? "A" : "B", readers.get(i)));
    }
    var body = new StackPane(sides, end);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(bar, progress, body);
    setFocusTraversable(true);
    model.stateProperty().subscribe(this::show);
    sceneProperty().subscribe(this::fit);
  }

  private static Node side(String name, Node reader) {
    var label = new Label(name);
    label.getStyleClass().addAll("strong", "evaluation-side-head");
    label.setMaxWidth(Double.MAX_VALUE);
    var side = new VBox(label, reader);
    side.getStyleClass().add("evaluation-side");
    side.setPrefWidth(1);
    VBox.setVgrow(reader, Priority.ALWAYS);
    HBox.setHgrow(side, Priority.ALWAYS);
    return side;
  }

  /// A key that is held down decides only once.
  private void once(Runnable act) {
    if (!repeats) {
      act.run();
    }
  }

  private void closeAtEnd(Runnable close) {
    var state = model.stateProperty().get();
    if (state != null && state.pair().isEmpty()) {
      close.run();
    }
  }

  private void show(@Nullable BlindState state) {
    boolean asks = state != null && state.pair().isPresent();
    sides.setVisible(asks);
    end.setVisible(state != null && !asks);
    if (state == null) {
      question.setText(texts.get("evaluation.blind.reading"));
      task.setText("");
      said.setText("");
      buttons.getChildren().clear();
      return;
    }
    int answered = (int) state.pairs().stream().filter(pair -> pair.said().isPresent()).count();
    progress.setProgress((double) answered / Math.max(1, state.pairs().size()));
    state.pair().ifPresentOrElse(pair -> ask(state, pair), () -> tell(state));
    requestFocus();
  }

  private void ask(BlindState state, BlindPair pair) {
    question.setText(
        texts.format("evaluation.blind.question", state.at() + 1, state.pairs().size()));
    task.setText(
        state.replay().items().stream()
            .filter(item -> item.task().equals(pair.task()))
            .map(item ->
                item.tag().isBlank()
                    ? item.task()
                    : texts.format("evaluation.blind.task", item.task(), item.tag()))
            .findFirst()
            .orElse(pair.task()));
    said.setText(
        pair.said()
            .map(better ->
                texts.get(
                    better == pair.meaning(0)
                        ? "evaluation.blind.said.a"
                        : better == pair.meaning(1)
                            ? "evaluation.blind.said.b"
                            : "evaluation.blind.said.e"))
            .orElse(""));
    var back = keys.button("Backspace", texts.get("evaluation.blind.back"));
    back.setDisable(state.at() == 0);
    buttons
        .getChildren()
        .setAll(
            back,
            keys.button("A", texts.get("evaluation.blind.a")),
            keys.button("E", texts.get("evaluation.blind.e")),
            keys.button("B", texts.get("evaluation.blind.b")));
  }

  private void tell(BlindState state) {
    question.setText(texts.get("evaluation.blind.end"));
    task.setText("");
    said.setText("");
    end.setText(texts.format("evaluation.blind.result", state.result().words()));
    var close = keys.button("Enter", texts.get("evaluation.blind.close"));
    close.getStyleClass().add("accent");
    buttons
        .getChildren()
        .setAll(
            List.<Button>of(keys.button("Backspace", texts.get("evaluation.blind.back")), close));
  }

  /// As large as the window allows.
  private void fit(@Nullable Scene scene) {
    if (scene != null) {
      prefWidthProperty().bind(scene.widthProperty().subtract(BESIDE));
      prefHeightProperty().bind(scene.heightProperty().subtract(ABOVE));
    } else {
      prefWidthProperty().unbind();
      prefHeightProperty().unbind();
    }
  }
}
