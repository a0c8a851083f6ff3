package dev.praxis.desktop.rules;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleDrafter;
import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.common.LoadingState;
import dev.praxis.desktop.rules.export.ExportSheet;
import dev.praxis.desktop.tab.Desk;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `rules.fxml` to its view model. Decides nothing itself.
public final class RulesController implements RuleActions.Hands, RuleEditor.Desk {
  private static final List<String> MARKDOWN = List.of("*.md", "*.mdc", "*.txt");

  private final RulesViewModel rules;
  private final FileViewModel files;
  private final BulkApproval bulk;
  private final Desk desk;

  @FXML private ToggleGroup shelves;
  @FXML private SplitPane panes;
  @FXML private VBox queuePane;
  @FXML private ToggleButton waiting;
  @FXML private ToggleButton inForce;
  @FXML private ToggleButton setAside;
  @FXML private ListView<Rule> queue;
  @FXML private LoadingState loading;
  @FXML private EmptyState nothing;
  @FXML private Button draft;
  @FXML private Button write;
  @FXML private Button approveAll;
  @FXML private VBox filePane;
  @FXML private VBox editor;
  @FXML private HBox decide;
  @FXML private StackPane inspectorPane;

  private @Nullable RuleEditor ruleEditor;
  private @Nullable RuleActions actions;

  RulesController(RulesViewModel rules, FileViewModel files, BulkApproval bulk, Desk desk) {
    this.bulk = bulk;
    this.rules = rules;
    this.files = files;
    this.desk = desk;
  }

  @FXML
  private void initialize() {
    queue.setCellFactory(_ -> new RuleCell(desk.texts()));
    queue.setItems(rules.shown());
    rules.selectedProperty().subscribe(this::select);
    queue.getSelectionModel().selectedItemProperty().subscribe(this::selectedByHand);
    tieShelf(waiting, Shelf.WAITING);
    tieShelf(inForce, Shelf.IN_FORCE);
    tieShelf(setAside, Shelf.SET_ASIDE);
    rules.countsProperty().subscribe(this::showCounts);
    rules.loadedProperty().subscribe(_ -> showState());
    rules.shown().subscribe(this::showState);
    rules.canDraftProperty().subscribe(_ -> showState());
    desk.preferences().keepDividers("rules.panes", panes);
    ruleEditor = new RuleEditor(editor, desk.texts(), this);
    editor.visibleProperty().subscribe(this::showDecide);
  }

  void tie(RuleActions toTie) {
    actions = toTie;
    desk.controls().tie(draft, toTie.draft());
    desk.controls().tieIcon(write, toTie.write());
    desk.controls().tie(approveAll, toTie.approveAll());
    approveAll.getStyleClass().add("quiet");
    draft.visibleProperty().bind(rules.canDraftProperty());
    draft.managedProperty().bind(draft.visibleProperty());
    showDecisions();
    showState();
  }

  private void tieShelf(ToggleButton button, Shelf shelf) {
    button.setUserData(shelf);
    button.setOnAction(_ -> rules.shelfProperty().set(shelf));
    rules
        .shelfProperty()
        .subscribe(now -> {
          if (now == shelf) {
            shelves.selectToggle(button);
            showDecisions();
            showState();
          }
        });
  }

  private void showCounts(Map<Shelf, Integer> counts) {
    for (var button : List.of(waiting, inForce, setAside)) {
      var shelf = (Shelf) button.getUserData();
      button.setText(desk.texts().format("rules.shelf." + shelf, counts.getOrDefault(shelf, 0)));
    }
  }

  /// The buttons that fit where the rule stands; the first is the primary one.
  private void showDecisions() {
    if (actions == null) {
      return;
    }
    var controls = desk.controls();
    List<Node> buttons =
        switch (rules.shelfProperty().get()) {
          case WAITING ->
              List.of(
                  controls.primaryButton(actions.approve()),
                  controls.button(actions.reject()),
                  controls.button(actions.snooze()),
                  controls.button(actions.edit()));
          case IN_FORCE ->
              List.of(
                  controls.button(actions.edit()),
                  controls.button(actions.retire()),
                  controls.button(actions.reopen()));
          case SET_ASIDE ->
              List.of(controls.button(actions.reopen()), controls.button(actions.edit()));
        };
    decide.getChildren().setAll(buttons);
  }

  /// While a rule is worded, the editor's own buttons are the ones to press.
  private void showDecide() {
    decide.setVisible(!rules.shown().isEmpty() && !editor.isVisible());
    decide.setManaged(decide.isVisible());
  }

  private void showState() {
    boolean ready = rules.loadedProperty().get();
    boolean empty = ready && rules.shown().isEmpty();
    loading.setVisible(!ready);
    nothing.setVisible(empty);
    queue.setVisible(ready && !empty);
    showDecide();
    if (actions != null && empty) {
      boolean drafts =
          rules.shelfProperty().get() == Shelf.WAITING && rules.canDraftProperty().get();
      nothing.setTitle(
          desk.texts()
              .get("rules.empty." + rules.shelfProperty().get() + (drafts ? ".draft" : "")));
      nothing.setButtons(
          drafts ? new Node[] {desk.controls().primaryButton(actions.draft())} : new Node[] {});
    }
  }

  private void select(@Nullable Rule rule) {
    if (rule == null) {
      queue.getSelectionModel().clearSelection();
    } else if (!rule.equals(queue.getSelectionModel().getSelectedItem())) {
      queue.getSelectionModel().select(rule);
      int index = queue.getSelectionModel().getSelectedIndex();
      queue.scrollTo(Math.max(0, index - 2));
    }
  }

  private void selectedByHand(@Nullable Rule rule) {
    if (rule != null) {
      rules.selectedProperty().set(rule);
    }
  }

  @Override
  public void save(@Nullable Rule rule, String text, boolean approve) {
    if (rule == null) {
      rules.add(text);
    } else {
      rules.edit(rule, text, approve);
    }
  }

  @Override
  public void typed(long rule, String text, Consumer<Rule> imagined) {
    rules.imagine(rule, text, imagined);
    files.compareDraft(rule, text);
  }

  @Override
  public void left() {
    files.leaveDraft();
    queue.requestFocus();
  }

  @Override
  public void edit() {
    if (ruleEditor != null) {
      ruleEditor.open(rules.selectedProperty().get());
    }
  }

  @Override
  public void write() {
    if (ruleEditor != null) {
      ruleEditor.open(null);
    }
  }

  @Override
  public void approveAll() {
    bulk.open();
  }

  @Override
  public void draft() {
    rules.draft(this::tellDrafted);
  }

  private void tellDrafted(RuleDrafter.Drafted drafted) {
    desk.dialogs()
        .tell(
            desk.texts()
                .format("rules.drafted", drafted.drafted().size(), drafted.skipped().size()));
  }

  @Override
  public void move(int by) {
    int next = queue.getSelectionModel().getSelectedIndex() + by;
    if (next >= 0 && next < rules.shown().size()) {
      rules.selectedProperty().set(rules.shown().get(next));
    }
  }

  @Override
  public void openFile() {
    desk.dialogs().openFile(desk.texts().get("rules.open.title"), MARKDOWN).ifPresent(files::open);
  }

  @Override
  public void startFile() {
    desk.dialogs()
        .saveFile(desk.texts().get("rules.start.title"), "CLAUDE.md", MARKDOWN)
        .ifPresent(files::open);
  }

  @Override
  public void export() {
    var export = files.exporting();
    if (export != null) {
      new ExportSheet(export, desk.dialogs(), desk.texts()).open();
    }
  }

  List<Node> panes() {
    return List.of(queuePane, filePane, inspectorPane);
  }

  Node queue() {
    return queue;
  }
}
