package dev.praxis.desktop.rules.queue;

import dev.praxis.core.rules.Rule;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.common.LoadingState;
import dev.praxis.desktop.common.PlaceKeeper;
import dev.praxis.desktop.tab.Desk;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/// Ties `rules-queue.fxml` to its model. Decides nothing itself.
public final class QueueController {
  private static final int ROWS_ABOVE = 2;

  private final RuleQueue model;
  private final Desk desk;

  @FXML private ToggleGroup shelves;
  @FXML private ToggleButton waiting;
  @FXML private ToggleButton inForce;
  @FXML private ToggleButton setAside;
  @FXML private ListView<QueueRow> queue;
  @FXML private LoadingState loading;
  @FXML private EmptyState nothing;
  @FXML private Button draft;
  @FXML private Button write;
  @FXML private Button improve;
  @FXML private Button approveAll;

  private @Nullable Action drafting;

  /// Whose row was selected last: only to another one does the list scroll.
  private long selected;

  public QueueController(RuleQueue model, Desk desk) {
    this.model = model;
    this.desk = desk;
  }

  @FXML
  private void initialize() {
    queue.setCellFactory(_ -> new RowCell(desk.texts(), model::toggle));
    var keeper = PlaceKeeper.in(queue, QueueController::lasting);
    keeper.follow(model.rows());
    model.rows().subscribe(() -> select(model.selectedProperty().get()));
    model.selectedProperty().subscribe(this::select);
    keeper.onChoice(this::selectedByHand);
    tieShelf(waiting, Shelf.WAITING);
    tieShelf(inForce, Shelf.IN_FORCE);
    tieShelf(setAside, Shelf.SET_ASIDE);
    model.countsProperty().subscribe(this::showCounts);
    model.loadedProperty().subscribe(_ -> showState());
    model.rows().subscribe(this::showState);
    model.canDraftProperty().subscribe(_ -> showState());
  }

  /// Gives its buttons what they do.
  public void tie(
      Action draftAction, Action writeAction, Action improveAction, Action approveAllAction) {
    drafting = draftAction;
    desk.controls().tie(draft, draftAction);
    desk.controls().tieIcon(write, writeAction);
    desk.controls().tieIcon(improve, improveAction);
    desk.controls().tieIcon(approveAll, approveAllAction);
    draft.visibleProperty().bind(model.canDraftProperty());
    draft.managedProperty().bind(draft.visibleProperty());
    showState();
  }

  private void tieShelf(ToggleButton button, Shelf shelf) {
    button.setUserData(shelf);
    button.setOnAction(_ -> model.shelfProperty().set(shelf));
    model
        .shelfProperty()
        .subscribe(now -> {
          if (now == shelf) {
            shelves.selectToggle(button);
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

  private void showState() {
    boolean ready = model.loadedProperty().get();
    boolean empty = ready && model.rows().isEmpty();
    loading.setVisible(!ready);
    nothing.setVisible(empty);
    queue.setVisible(ready && !empty);
    if (drafting != null && empty) {
      var shelf = model.shelfProperty().get();
      boolean drafts = shelf == Shelf.WAITING && model.canDraftProperty().get();
      nothing.setTitle(desk.texts().get("rules.empty." + shelf + (drafts ? ".draft" : "")));
      nothing.setButtons(
          drafts ? new Node[] {desk.controls().primaryButton(drafting)} : new Node[] {});
    }
  }

  private void select(@Nullable Rule rule) {
    int index = rule == null ? -1 : indexOf(rule);
    long before = selected;
    selected = rule == null ? 0 : rule.id();
    if (index < 0) {
      queue.getSelectionModel().clearSelection();
    } else if (index != queue.getSelectionModel().getSelectedIndex()) {
      queue.getSelectionModel().clearAndSelect(index);
      if (selected != before) {
        queue.scrollTo(Math.max(0, index - ROWS_ABOVE));
      }
    }
  }

  /// What of a line stays when the rule in it changes.
  private static Object lasting(QueueRow row) {
    return switch (row) {
      case QueueRow.OfRule of -> of.rule().id();
      case QueueRow.Heading heading -> heading.status();
    };
  }

  private int indexOf(Rule rule) {
    for (int i = 0; i < model.rows().size(); i++) {
      if (model.rows().get(i) instanceof QueueRow.OfRule of && of.rule().id() == rule.id()) {
        return i;
      }
    }
    return -1;
  }

  private void selectedByHand(QueueRow row) {
    switch (row) {
      case QueueRow.OfRule of -> model.choose(of.rule());
      case QueueRow.Heading _ -> select(model.selectedProperty().get());
    }
  }

  public Node queue() {
    return queue;
  }
}
