package dev.praxis.desktop.evaluation;

import dev.praxis.core.evaluation.EvaluationRun.Item;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.charts.ChartPane;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Ties `evaluation-report.fxml` to the selected run.
public final class ReportController {
  /// Of a comparison; the tooltip has the rest.
  private static final int LINES = 3;

  private final EvaluationViewModel model;
  private final Texts texts;
  private final Consumer<SessionId> opener;
  @FXML private Label verdictLabel;
  @FXML private VBox warningsBox;
  @FXML private VBox differenceBox;
  @FXML private Label differenceTitle;
  @FXML private Label differenceLabel;
  @FXML private Label differenceLines;
  @FXML private ChartPane tagPane;
  @FXML private ChartPane sweepPane;
  @FXML private ChartPane contributionPane;
  @FXML private TableView<Item> itemTable;
  @FXML private TableColumn<Item, Item> resultColumn;
  @FXML private TableColumn<Item, Item> sessionColumn;
  @FXML private TableColumn<Item, Item> projectColumn;
  @FXML private TableColumn<Item, Item> tagColumn;
  @FXML private TableColumn<Item, Item> ruleColumn;
  @FXML private TableColumn<Item, Item> reasonColumn;

  /// @param opener shows a session in the reader
  ReportController(EvaluationViewModel model, Texts texts, Consumer<SessionId> opener) {
    this.model = model;
    this.texts = texts;
    this.opener = opener;
  }

  @FXML
  private void initialize() {
    charts().forEach(chart -> chart.setTexts(texts));
    tagPane.setOnChosen(this::selectFirstWith);
    var columns = new ItemColumns(model, texts);
    columns.result(resultColumn);
    columns.text(sessionColumn, ItemColumns::title);
    columns.text(projectColumn, Item::project);
    columns.text(tagColumn, item -> ItemColumns.tag(item, texts));
    columns.text(ruleColumn, columns::rules);
    columns.text(reasonColumn, Item::reason);
    itemTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    itemTable.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        openSession();
      }
    });
    differenceBox.managedProperty().bind(differenceBox.visibleProperty());
    model.selectedProperty().subscribe(this::show);
    model.stateProperty().subscribe(this::show);
    model.baseProperty().subscribe(this::show);
  }

  /// For expressions in the view.
  public EvaluationViewModel getModel() {
    return model;
  }

  void toggleTables() {
    charts().forEach(ChartPane::toggleTable);
  }

  /// Opens the session of the selected failure.
  void openSession() {
    var item = itemTable.getSelectionModel().getSelectedItem();
    if (item != null) {
      opener.accept(item.session());
    }
  }

  Node items() {
    return itemTable;
  }

  private List<ChartPane> charts() {
    return List.of(tagPane, sweepPane, contributionPane);
  }

  private void show() {
    model.verdict().ifPresent(this::showVerdict);
    model.breakdown().ifPresent(this::showBreakdown);
    showDifference();
  }

  private void showVerdict(Verdict verdict) {
    verdictLabel.setText(verdict.sentence());
    warningsBox.getChildren().setAll(verdict.warnings().stream().map(this::warning).toList());
  }

  private void showBreakdown(RunBreakdown breakdown) {
    tagPane.show(breakdown.byTag());
    sweepPane.show(breakdown.sweep());
    contributionPane.show(breakdown.contributions());
    if (!itemTable.getItems().equals(breakdown.run().items())) {
      itemTable.getItems().setAll(breakdown.run().items());
    }
  }

  private void showDifference() {
    var base = model.baseProperty().get();
    var difference = model.difference();
    differenceBox.setVisible(base != null);
    if (difference.isEmpty()) {
      differenceTitle.setText("");
      differenceLabel.setText(texts.get("evaluation.compare.hint"));
      differenceLines.setText("");
    } else {
      var between = difference.get();
      differenceTitle.setText(
          texts.format(
              "evaluation.difference.title",
              Moments.of(between.older().at()),
              Moments.of(between.newer().at())));
      differenceLabel.setText(between.words(texts));
      differenceLines.setText(
          (between.comparable() ? "" : texts.get("evaluation.difference.splits") + "\n")
              + String.join("\n", between.summary(texts, LINES)));
      differenceLines.setTooltip(new Tooltip(String.join("\n", between.lines(texts))));
    }
    hideIfEmpty(differenceTitle);
    hideIfEmpty(differenceLines);
  }

  private void selectFirstWith(String tag) {
    itemTable.getItems().stream()
        .filter(item -> ItemColumns.tag(item, texts).equals(tag))
        .findFirst()
        .ifPresent(item -> {
          itemTable.getSelectionModel().select(item);
          itemTable.scrollTo(item);
          itemTable.requestFocus();
        });
  }

  private Label warning(String words) {
    var label = new Label(words, new FontIcon("fth-alert-triangle"));
    label.getStyleClass().add("evaluation-warning");
    label.getGraphic().getStyleClass().add("status-warning");
    label.setWrapText(true);
    return label;
  }

  private static void hideIfEmpty(Label label) {
    label.setVisible(!label.getText().isEmpty());
    label.setManaged(label.isVisible());
  }
}
