package dev.praxis.desktop.rules;

import dev.praxis.core.rules.Rule;
import dev.praxis.desktop.rules.queue.QueueController;
import dev.praxis.desktop.tab.Desk;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `rules.fxml` to its view model: the panes, and below the file the buttons to decide and the
/// place to word a rule. Decides nothing itself.
public final class RulesController implements RuleEditor.Desk {
  private final RulesViewModel rules;
  private final FileViewModel files;
  private final QueueController queue;
  private final Desk desk;

  @FXML private SplitPane panes;
  @FXML private StackPane queuePane;
  @FXML private VBox filePane;
  @FXML private StackPane fileStack;
  @FXML private VBox editor;
  @FXML private HBox decide;
  @FXML private StackPane inspectorPane;

  private @Nullable RuleEditor ruleEditor;
  private @Nullable RuleActions actions;

  RulesController(RulesViewModel rules, FileViewModel files, QueueController queue, Desk desk) {
    this.rules = rules;
    this.files = files;
    this.queue = queue;
    this.desk = desk;
  }

  @FXML
  private void initialize() {
    desk.preferences().keepDividers("rules.panes", panes);
    ruleEditor = new RuleEditor(editor, desk.texts(), this);
    editor.visibleProperty().subscribe(this::showDecide);
    rules.queue().shelfProperty().subscribe(this::showDecisions);
    rules.queue().selectedProperty().subscribe(_ -> showDecisions());
    rules.queue().rows().subscribe(this::showDecide);
    rules.queue().rows().subscribe(this::compareWording);
  }

  void tie(RuleActions toTie) {
    actions = toTie;
    queue.tie(toTie.draft(), toTie.write(), toTie.improve(), toTie.approveAll());
    fileStack
        .getChildren()
        .add(new ReasonBar(rules, desk.texts(), desk.controls(), toTie.reasons()));
    showDecisions();
  }

  /// The buttons that fit where the rule stands; the first is the primary one.
  private void showDecisions() {
    if (actions != null) {
      decide.getChildren().setAll(buttons(actions));
    }
  }

  private List<Node> buttons(RuleActions may) {
    var controls = desk.controls();
    return switch (rules.queue().shelfProperty().get()) {
      case WAITING ->
          List.of(
              controls.primaryButton(may.approve()),
              controls.button(may.reject()),
              controls.button(may.snooze()),
              controls.button(may.edit()));
      case IN_FORCE ->
          List.of(
              controls.button(may.edit()),
              controls.button(may.retire()),
              controls.button(may.reopen()));
      case SET_ASIDE ->
          List.of(
              controls.button(may.reinstate()),
              controls.button(may.reopen()),
              controls.button(may.edit()));
    };
  }

  /// While a rule is worded, the editor's own buttons are the ones to press.
  private void showDecide() {
    decide.setVisible(!rules.queue().rows().isEmpty() && !editor.isVisible());
    decide.setManaged(decide.isVisible());
  }

  private void compareWording() {
    if (ruleEditor != null) {
      ruleEditor.compare(rules.queue()::find);
    }
  }

  /// Opens the place to word a rule.
  ///
  /// @param rule null for a new one
  void word(@Nullable Rule rule) {
    if (ruleEditor != null) {
      ruleEditor.open(rule);
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
    queue.queue().requestFocus();
  }

  List<Node> panes() {
    return List.of(queuePane, filePane, inspectorPane);
  }
}
