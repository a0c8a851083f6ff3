package dev.praxis.desktop.evaluation.wizard.split;

import dev.praxis.core.evaluation.leak.Leak;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.evaluation.wizard.parts.ChoiceRow;
import dev.praxis.desktop.evaluation.wizard.parts.FieldBox;
import dev.praxis.desktop.evaluation.wizard.parts.StepPane;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Ties `evaluation-wizard-split.fxml`.
public final class SplitController implements StepPane {
  private static final int HASH_SHOWN = 12;

  private final SplitModel model;
  private final Dialogs dialogs;
  private final Texts texts;
  private final ToggleGroup methods = new ToggleGroup();
  private final Map<SplitMethod, ChoiceRow> rows = new EnumMap<>(SplitMethod.class);
  @FXML private Label methodLabel;
  @FXML private Label sizeLabel;
  @FXML private Label sidesLabel;
  @FXML private Button hashButton;
  @FXML private Label looksLabel;
  @FXML private VBox leakBox;
  @FXML private HBox methodBox;
  @FXML private FieldBox shareBox;
  @FXML private FieldBox embargoBox;
  @FXML private FieldBox seedBox;
  @FXML private FlowPane projectBox;
  @FXML private Button splitButton;
  @FXML private Label consequenceLabel;

  public SplitController(SplitModel model, Dialogs dialogs, Texts texts) {
    this.model = model;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    for (var method : SplitMethod.values()) {
      var row = new ChoiceRow(rows.size() + 1, texts.get("wizard.split.by." + method.word()), "");
      row.setToggleGroup(methods);
      row.setOnAction(_ -> model.methodProperty().set(method));
      HBox.setHgrow(row, Priority.ALWAYS);
      rows.put(method, row);
    }
    methodBox.getChildren().setAll(rows.values());
    shareBox.show(model.share());
    embargoBox.show(model.embargo());
    seedBox.show(model.seed());
    splitButton.setOnAction(_ -> model.split());
    model.methodProperty().subscribe(this::method);
    model.share().textProperty().subscribe(this::explain);
    model.embargo().textProperty().subscribe(this::explain);
    model.seed().textProperty().subscribe(this::explain);
    model.factsProperty().subscribe(this::show);
    model.readingProperty().subscribe(_ -> leaks(model.facts()));
  }

  private void method(SplitMethod method) {
    row(method).setSelected(true);
    show(shareBox, method != SplitMethod.PROJECT);
    show(embargoBox, method == SplitMethod.TIME);
    show(seedBox, method == SplitMethod.RANDOM);
    show(projectBox, method == SplitMethod.PROJECT);
    explain();
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void explain() {
    splitButton.setDisable(!model.canSplit());
    var key = "wizard.split.does." + model.methodProperty().get().word();
    if (model.methodProperty().get() == SplitMethod.PROJECT) {
      int chosen = model.projects().size();
      consequenceLabel.setText(texts.format(key, chosen, model.facts().projects().size()));
      splitButton.setText(texts.format("wizard.split.act.projects", chosen));
    } else if (model.share().wrong().isEmpty()) {
      var report = model.facts().report();
      int sessions = report.train() + report.heldOut() + report.quarantine();
      int percent = model.share().number();
      consequenceLabel.setText(
          texts.format(key, percent, Math.round(sessions * percent / 100.0), sessions));
      splitButton.setText(texts.format("wizard.split.act", percent));
    }
  }

  private void projects(SplitFacts facts) {
    model.projects().retainAll(facts.projects());
    projectBox.getChildren().setAll(facts.projects().stream().map(this::project).toList());
  }

  private Node project(String name) {
    var box = new CheckBox(name);
    box.setSelected(model.projects().contains(name));
    box.selectedProperty()
        .subscribe((_, chosen) -> {
          var _ = chosen ? model.projects().add(name) : model.projects().remove(name);
          explain();
        });
    return box;
  }

  private void show(SplitFacts facts) {
    var report = facts.report();
    var heldOut = facts.heldOut();
    var key = "wizard.split.method." + report.method();
    methodLabel.setText(
        heldOut.sessions() == 0 || !texts.has(key)
            ? texts.get("wizard.split.none")
            : texts.format(key, Math.round(100 * report.share())));
    sizeLabel.setText(
        texts.format(
            "wizard.split.size", heldOut.sessions(), heldOut.lineages(), heldOut.projects()));
    sidesLabel.setText(texts.format("wizard.split.sides", report.train(), report.quarantine()));
    var hash = report.hash();
    hashButton.setText(hash.substring(0, Math.min(HASH_SHOWN, hash.length())));
    hashButton.setTooltip(new Tooltip(texts.format("wizard.split.hash.whole", hash)));
    hashButton.setOnAction(_ -> copy(hash));
    looksLabel.setText(texts.format("wizard.split.looks", facts.looks()));
    leaks(facts);
    projects(facts);
    explain();
  }

  private void leaks(SplitFacts facts) {
    if (model.readingProperty().get()) {
      leakBox
          .getChildren()
          .setAll(notice("muted", "fth-loader", texts.get("wizard.split.checking")));
    } else if (facts.leaks().isEmpty()) {
      leakBox
          .getChildren()
          .setAll(notice("status-success", "fth-check", texts.get("wizard.split.no.leak")));
    } else {
      leakBox.getChildren().setAll(facts.leaks().stream().map(this::leak).toList());
    }
  }

  private Node leak(Leak leak) {
    var clause = leak.clause();
    var sentence = Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
    var box = new VBox(2, notice("status-danger", "fth-alert-octagon", sentence));
    if (!leak.examples().isEmpty()) {
      var examples = new Label(String.join("\n", leak.examples()));
      examples.getStyleClass().addAll("muted", "small", "wizard-indented");
      examples.setWrapText(true);
      box.getChildren().add(examples);
    }
    return box;
  }

  private static Label notice(String style, String icon, String words) {
    var glyph = new FontIcon(icon);
    glyph.getStyleClass().add(style);
    var label = new Label(words, glyph);
    label.getStyleClass().addAll(style, "wizard-notice");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void copy(String hash) {
    var content = new ClipboardContent();
    content.putString(hash);
    Clipboard.getSystemClipboard().setContent(content);
    dialogs.tell(texts.get("wizard.split.copied"));
  }

  @Override
  public Node first() {
    return row(model.methodProperty().get());
  }

  @Override
  public void choose(int number) {
    rows.values().stream()
        .skip(number - 1L)
        .findFirst()
        .ifPresent(row -> {
          row.fire();
          row.requestFocus();
        });
  }

  private ChoiceRow row(SplitMethod method) {
    return Objects.requireNonNull(rows.get(method));
  }
}
