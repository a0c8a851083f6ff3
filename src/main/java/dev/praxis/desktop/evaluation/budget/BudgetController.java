package dev.praxis.desktop.evaluation.budget;

import dev.praxis.core.evaluation.budget.BudgetGround.Side;
import dev.praxis.core.evaluation.budget.RuleWorth;
import dev.praxis.core.evaluation.budget.WhatIf;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.SheetKeys;
import dev.praxis.desktop.charts.ChartPane;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `evaluation-budget.fxml` to its view model. Decides nothing itself.
public final class BudgetController {
  private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");

  private final BudgetViewModel model;
  private final Texts texts;
  private final BudgetWords words;
  @FXML private VBox budgetSheet;
  @FXML private ToggleGroup sides;
  @FXML private ToggleButton trainingButton;
  @FXML private ToggleButton heldOutButton;
  @FXML private CheckBox candidatesBox;
  @FXML private TextField priceField;
  @FXML private Label headline;
  @FXML private Label reading;
  @FXML private ChartPane sweepPane;
  @FXML private ChartPane contributionPane;
  @FXML private TableView<RuleWorth> ruleTable;
  @FXML private TableColumn<RuleWorth, RuleWorth> checkColumn;
  @FXML private TableColumn<RuleWorth, RuleWorth> ruleColumn;
  @FXML private TableColumn<RuleWorth, RuleWorth> tokensColumn;
  @FXML private TableColumn<RuleWorth, RuleWorth> soloColumn;
  @FXML private TableColumn<RuleWorth, RuleWorth> onlyColumn;
  @FXML private TableColumn<RuleWorth, RuleWorth> shapleyColumn;
  @FXML private TableColumn<RuleWorth, RuleWorth> evenColumn;
  @FXML private TableColumn<RuleWorth, RuleWorth> mostColumn;
  @FXML private TableColumn<RuleWorth, RuleWorth> standingColumn;
  @FXML private Label noRules;
  @FXML private Label whatIfLabel;
  @FXML private Label comparisonLabel;
  @FXML private Label fileLabel;
  @FXML private HBox acts;

  BudgetController(BudgetViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    words = new BudgetWords(texts);
  }

  @FXML
  private void initialize() {
    Stream.of(sweepPane, contributionPane).forEach(pane -> pane.setTexts(texts));
    contributionPane.setOnChosen(this::selectRule);
    columns();
    keys();
    candidatesBox.selectedProperty().bindBidirectional(model.candidatesProperty());
    SetChangeListener<Long> refresh = _ -> ruleTable.refresh();
    model.checked().addListener(refresh);
    model.shownProperty().subscribe(this::show);
    model.whatIfProperty().subscribe(this::show);
    model.fileProperty().subscribe(this::show);
    sides.selectedToggleProperty().subscribe(this::keepOne);
  }

  /// What gets the keyboard first.
  Node first() {
    return ruleTable;
  }

  @FXML
  private void showTraining() {
    model.chooseTraining();
  }

  /// The side changes only once it is drawn.
  @FXML
  private void showHeldOut() {
    selectSide();
    model.chooseHeldOut();
  }

  @FXML
  private void weighCandidates() {
    model.weighCandidates(candidatesBox.isSelected());
  }

  @FXML
  private void setPrice() {
    model.setCachedPrice(priceField.getText());
    ruleTable.requestFocus();
  }

  private void columns() {
    var columns = new WorthColumns(texts);
    columns.check(checkColumn, model.checked(), model::toggle);
    columns.text(ruleColumn, worth -> "R" + worth.rule().id() + "  " + worth.rule().text());
    columns.number(tokensColumn, worth -> worth.rule().tokens(), 0);
    columns.number(soloColumn, measured(worth -> worth.contribution().solo()), 0);
    columns.number(onlyColumn, measured(worth -> worth.contribution().leaveOneOut()), 0);
    columns.number(shapleyColumn, measured(worth -> worth.contribution().shapley()), 2);
    columns.number(evenColumn, RuleWorth::breakEven, 1);
    columns.number(mostColumn, RuleWorth::covered, 1);
    columns.standing(standingColumn);
    ruleTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
  }

  private static ToDoubleFunction<RuleWorth> measured(ToDoubleFunction<RuleWorth> value) {
    return worth -> worth.rule().measurable() ? value.applyAsDouble(worth) : Double.NaN;
  }

  private void keys() {
    var keys =
        new SheetKeys(budgetSheet)
            .on("J", () -> move(1))
            .on("K", () -> move(-1))
            .on("Space", this::toggle)
            .on("A", model::checkRetirable)
            .on("T", this::toggleTables)
            .on("R", model::retire);
    var retirable = keys.button("A", texts.get("evaluation.budget.check.retirable"));
    retirable.setId("checkRetirable");
    var retire = keys.button("R", texts.get("evaluation.budget.retire"));
    retire.setId("retireChecked");
    retire.getStyleClass().add("accent");
    retire.disableProperty().bind(model.fileProperty().isNull());
    acts.getChildren().setAll(keys.badge("Space"), hint(), retirable, retire);
  }

  private Label hint() {
    var hint = new Label(texts.get("evaluation.budget.space"));
    hint.getStyleClass().addAll("muted", "small");
    hint.setMinWidth(Region.USE_PREF_SIZE);
    return hint;
  }

  private void move(int by) {
    int size = ruleTable.getItems().size();
    if (size > 0) {
      int next = ruleTable.getSelectionModel().getSelectedIndex() + by;
      ruleTable.getSelectionModel().clearAndSelect(Math.clamp(next, 0, size - 1));
      ruleTable.scrollTo(Math.max(0, ruleTable.getSelectionModel().getSelectedIndex() - 2));
    }
  }

  private void toggle() {
    var worth = ruleTable.getSelectionModel().getSelectedItem();
    if (worth != null) {
      model.toggle(worth.rule().id());
    }
  }

  private void toggleTables() {
    sweepPane.toggleTable();
    contributionPane.toggleTable();
  }

  private void selectRule(String key) {
    ruleTable.getItems().stream()
        .filter(worth -> Long.toString(worth.rule().id()).equals(key))
        .findFirst()
        .ifPresent(worth -> {
          ruleTable.getSelectionModel().select(worth);
          ruleTable.scrollTo(worth);
          ruleTable.requestFocus();
        });
  }

  private void show(BudgetViewModel.@Nullable Shown shown) {
    selectSide();
    noRules.setText(
        texts.get(shown == null ? "evaluation.budget.weighing" : "evaluation.budget.no.rules"));
    if (shown == null) {
      return;
    }
    var budget = shown.budget();
    var charts = new BudgetCharts(budget, texts);
    headline.setText(words.headline(budget));
    reading.setText(words.reading(shown));
    priceField.setText(BudgetWords.price(budget.ground().prices().cachedPrice()));
    sweepPane.show(charts.sweep());
    contributionPane.show(charts.contributions());
    int selected = Math.max(0, ruleTable.getSelectionModel().getSelectedIndex());
    ruleTable.getItems().setAll(budget.worths());
    if (!budget.worths().isEmpty()) {
      ruleTable.getSelectionModel().select(Math.min(selected, budget.worths().size() - 1));
    }
  }

  private void show(@Nullable WhatIf what) {
    boolean asked = what != null && !what.dropped().isEmpty();
    whatIfLabel.setText(
        what != null && asked ? what.sentence() : texts.get("evaluation.budget.ask"));
    whatIfLabel.pseudoClassStateChanged(ASKED, asked);
    comparisonLabel.setText(what == null ? "" : words.comparison(what));
    hideIfEmpty(comparisonLabel);
    show(model.fileProperty().get());
  }

  private void show(@Nullable FileEffect effect) {
    var waiting = model.onlyCandidates() ? texts.get("evaluation.budget.only.candidates") : "";
    fileLabel.setText(effect == null ? waiting : effect.words(texts));
    hideIfEmpty(fileLabel);
  }

  private static void hideIfEmpty(Label label) {
    label.setVisible(!label.getText().isEmpty());
    label.setManaged(label.isVisible());
  }

  private void selectSide() {
    sides.selectToggle(model.side() == Side.TRAINING ? trainingButton : heldOutButton);
  }

  /// One of the two is always chosen.
  private void keepOne(@Nullable Toggle chosen) {
    if (chosen == null) {
      selectSide();
    }
  }
}
