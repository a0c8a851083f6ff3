package dev.praxis.desktop.rules.export;

import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.SheetKeys;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.common.LoadingState;
import dev.praxis.desktop.rules.export.ExportState.Looking;
import dev.praxis.desktop.rules.export.ExportState.Ready;
import dev.praxis.desktop.rules.export.ExportState.Refused;
import dev.praxis.desktop.rules.export.ExportState.Written;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The last look before the instruction file is written: which kind of file at the left, what
/// becomes of it at the right. Stays open after writing and tells what was read back.
public final class ExportSheet extends VBox {
  private final ExportViewModel model;
  private final Dialogs dialogs;
  private final Texts texts;

  private final ListView<TargetOffer> targets = new ListView<>();
  private final StackPane stage = new StackPane();
  private final Label cost = new Label();
  private final Label note = new Label();
  private final Label actWords = new Label();
  private final Button act;
  private final ReadyPane ready;
  private boolean following;

  public ExportSheet(ExportViewModel model, Dialogs dialogs, Texts texts) {
    this.model = model;
    this.dialogs = dialogs;
    this.texts = texts;
    setId("exportSheet");
    getStyleClass().add("export-sheet");
    var keys = new SheetKeys(this).on("Enter", this::press);
    act = new Button(null, new HBox(actWords, keys.badge("Enter")));
    act.getGraphic().getStyleClass().add("action-content");
    ready = new ReadyPane(model, dialogs, texts, keys);
    var body = new HBox(targets(), stage);
    body.getStyleClass().add("export-body");
    HBox.setHgrow(stage, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(body, foot());
    model.stateProperty().subscribe(this::show);
    model.offers().subscribe(this::showOffers);
    model.destinationProperty().subscribe(_ -> markTarget());
  }

  /// Lays it over the window.
  public void open() {
    model.look();
    dialogs.showSheet(texts.get("rules.export.title"), this);
    targets.requestFocus();
  }

  private Node targets() {
    targets.setId("exportTargets");
    targets.getStyleClass().add("export-targets");
    targets.setAccessibleText(texts.get("rules.export.targets"));
    targets.setCellFactory(_ -> new TargetCell(texts));
    targets
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(offer -> {
          if (offer != null && !following) {
            model.choose(offer.target());
          }
        });
    return targets;
  }

  private void showOffers() {
    following = true;
    targets.getItems().setAll(model.offers());
    following = false;
    markTarget();
  }

  /// Selects the kind that is looked at.
  private void markTarget() {
    following = true;
    targets.getItems().stream()
        .filter(offer -> offer.target() == model.destinationProperty().get().target())
        .findFirst()
        .ifPresent(targets.getSelectionModel()::select);
    following = false;
  }

  private Node foot() {
    for (var label : new Label[] {cost, note}) {
      label.getStyleClass().addAll("small", "muted");
      label.setMinWidth(0);
    }
    act.getStyleClass().add("accent");
    act.setMinWidth(Region.USE_PREF_SIZE);
    act.setOnAction(_ -> act());
    var said = new VBox(cost, note);
    HBox.setHgrow(said, Priority.ALWAYS);
    said.setMinWidth(0);
    var foot = new HBox(said, act);
    foot.getStyleClass().add("sheet-foot");
    foot.setMinHeight(Region.USE_PREF_SIZE);
    return foot;
  }

  private void press() {
    if (!act.isDisabled()) {
      act();
    }
  }

  private void act() {
    switch (model.stateProperty().get()) {
      case Ready _ -> model.write();
      case Written _ -> dialogs.closeSheet(this);
      case Refused _ -> model.lookAgain();
      case Looking _ -> {}
    }
  }

  private void show(ExportState state) {
    cost.setText("");
    note.setText("");
    act.setId(null);
    switch (state) {
      case Looking _ -> {
        stage.getChildren().setAll(new LoadingState());
        button("exportWait", texts.get("rules.export.looking"), false);
      }
      case Refused(var file, var whatHappened, var remedy) -> {
        var refused = new EmptyState();
        refused.setId("exportRefused");
        refused.setIcon("fth-alert-triangle");
        refused.setTitle(whatHappened);
        refused.setHint(remedy);
        stage.getChildren().setAll(refused);
        note.setText(file.toString());
        button("lookAgain", texts.get("rules.export.look.again"), true);
      }
      case Ready now -> show(now);
      case Written written -> {
        stage.getChildren().setAll(new WrittenPane(written, texts));
        button("exportDone", texts.get("sheet.close"), true);
      }
    }
  }

  private void show(Ready now) {
    var preview = now.preview();
    ready.show(now);
    stage.getChildren().setAll(ready);
    cost.setText(
        texts.format(
            "rules.export.cost",
            preview.tokensBefore(),
            preview.tokensAfter(),
            TokenCounter.ESTIMATOR));
    note.setText(note(now, preview));
    button("exportNow", texts.format("rules.export.act", preview.rules().size()), now.canWrite());
  }

  private String note(Ready now, ExportPreview preview) {
    if (!preview.conflicts().isEmpty()) {
      return texts.format("rules.export.blocked", preview.conflicts().size());
    }
    return now.canWrite()
        ? texts.get(preview.existed() ? "rules.export.backup" : "rules.export.new")
        : "";
  }

  private void button(String id, String words, boolean usable) {
    act.setId(id);
    actWords.setText(words);
    act.setAccessibleText(words);
    act.setDisable(!usable);
    act.setAlignment(Pos.CENTER);
  }
}
