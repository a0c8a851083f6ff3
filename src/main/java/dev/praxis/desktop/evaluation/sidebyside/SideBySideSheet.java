package dev.praxis.desktop.evaluation.sidebyside;

import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.SheetKeys;
import dev.praxis.desktop.sessions.reader.ReaderState;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Two transcripts of one task beside each other, nearly as large as the window. Left and Right go
/// from epoch to epoch, Tab from one transcript to the other.
public final class SideBySideSheet extends VBox {
  private static final double BESIDE = 64;
  private static final double ABOVE = 132;

  private final SideBySideViewModel model;
  private final Texts texts;
  private final Label facts = new Label();
  private final Label epoch = new Label();
  private final Button override;
  private final Button previous;
  private final Button next;
  private final List<ListView<?>> lists;

  /// A sheet.
  ///
  /// @param readers what shows the transcript of each side, before and after
  /// @param lists of the events in them
  /// @param onOverride hears of which arm the run that is read shall be overridden
  public SideBySideSheet(
      SideBySideViewModel model,
      List<Node> readers,
      List<ListView<?>> lists,
      Texts texts,
      Consumer<Arm> onOverride) {
    this.model = model;
    this.texts = texts;
    this.lists = List.copyOf(lists);
    setId("sideBySide");
    getStyleClass().add("evaluation-sides-sheet");
    var link = new ToggleButton(texts.get("evaluation.side.link"));
    new LinkedScroll(lists, link.selectedProperty());
    var keys =
        new SheetKeys(this)
            .on("Left", () -> model.step(-1))
            .on("Right", () -> model.step(1))
            .on("L", link::fire)
            .on("O", () -> onOverride.accept(focused()));
    override = keys.button("O", texts.get("evaluation.side.override"));
    previous = keys.button("Left", texts.get("evaluation.side.previous"));
    next = keys.button("Right", texts.get("evaluation.side.next"));
    link.setGraphic(keys.badge("L"));
    link.setContentDisplay(ContentDisplay.RIGHT);
    facts.getStyleClass().add("muted");
    facts.setMinWidth(0);
    epoch.getStyleClass().add("strong");
    epoch.setMinWidth(Region.USE_PREF_SIZE);
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    var bar = new HBox(facts, spring, override, link, previous, epoch, next);
    bar.getStyleClass().add("evaluation-sides-bar");
    var sides = new HBox();
    sides.getStyleClass().add("evaluation-sides");
    var arms = List.of(Arm.BEFORE, Arm.AFTER);
    for (int i = 0; i < readers.size(); i++) {
      var view = new SideView(arms.get(i), model.sides().get(i), readers.get(i), texts);
      view.setPrefWidth(1);
      HBox.setHgrow(view, Priority.ALWAYS);
      sides.getChildren().add(view);
    }
    VBox.setVgrow(sides, Priority.ALWAYS);
    getChildren().addAll(bar, sides);
    model.itemProperty().subscribe(this::show);
    model.epochProperty().subscribe(_ -> showEpoch());
    setFocusTraversable(true);
    model.after().reader().stateProperty().subscribe(_ -> handOver());
    sceneProperty().subscribe(this::fit);
  }

  /// Takes the keyboard; the transcript after has it as soon as it can be read.
  public void focus() {
    requestFocus();
    handOver();
  }

  private void handOver() {
    if (isFocused() && model.after().reader().stateProperty().get() == ReaderState.READING) {
      lists.getLast().requestFocus();
    }
  }

  /// Of the transcript the keyboard is in; after where it is in none.
  private Arm focused() {
    return lists.getFirst().isFocusWithin() ? Arm.BEFORE : Arm.AFTER;
  }

  private void show(@Nullable PairedItem item) {
    if (item != null) {
      override.setDisable(item.missing());
      facts.setText(
          Stream.of(
                  item.project(),
                  item.tag(),
                  item.critical() ? texts.get("evaluation.side.critical") : "")
              .filter(words -> !words.isBlank())
              .collect(Collectors.joining(" · ")));
      showEpoch();
    }
  }

  private void showEpoch() {
    int all = model.epochs();
    int now = model.epochProperty().get();
    epoch.setText(texts.format("evaluation.side.epoch", now, all));
    previous.setDisable(now <= 1);
    next.setDisable(now >= all);
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
