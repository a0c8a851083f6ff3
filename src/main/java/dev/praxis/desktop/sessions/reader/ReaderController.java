package dev.praxis.desktop.sessions.reader;

import dev.praxis.core.session.Session;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.common.Texts;
import dev.praxis.desktop.sessions.cells.RowCell;
import dev.praxis.desktop.sessions.rows.Role;
import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.wording.Chips;
import dev.praxis.desktop.sessions.wording.Moments;
import dev.praxis.desktop.sessions.wording.OutcomeMark;
import dev.praxis.desktop.sessions.wording.SessionWords;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `sessions-reader.fxml` to its view model. Decides nothing itself.
public final class ReaderController {
  private final ReaderViewModel model;
  private final ReaderMoves moves;
  private final Texts texts;
  private final Moments moments;
  private final SessionWords says;

  @FXML private StackPane root;
  @FXML private VBox reading;
  @FXML private Node loading;
  @FXML private Node nothing;
  @FXML private Node heldOut;
  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private StackPane outcome;
  @FXML private FlowPane tags;
  @FXML private HBox buttons;
  @FXML private HBox roles;
  @FXML private HBox hits;
  @FXML private Label hitCount;
  @FXML private Button previousHit;
  @FXML private Button nextHit;
  @FXML private ListView<Row> list;
  @FXML private Minimap minimap;

  public ReaderController(
      ReaderViewModel model, ReaderMoves moves, Texts texts, Moments moments, SessionWords says) {
    this.model = model;
    this.moves = moves;
    this.texts = texts;
    this.moments = moments;
    this.says = says;
  }

  @FXML
  private void initialize() {
    showOnly(reading, ReaderState.READING);
    showOnly(loading, ReaderState.LOADING);
    showOnly(nothing, ReaderState.NOTHING);
    showOnly(heldOut, ReaderState.HELD_OUT);
    ObservableValue<Number> current = model.selectedProperty();
    list.setCellFactory(_ ->
        new RowCell(texts, moments, model.wordsProperty(), current, this::folder, this::click));
    new ReaderList(list, minimap, model, moves).start();
    model.sessionProperty().subscribe(this::showFacts);
    model.countsProperty().subscribe(this::showRoles);
    model.hiddenProperty().subscribe(this::showRoles);
    model.hitsProperty().subscribe(_ -> showHits());
    model.selectedProperty().subscribe(this::showHits);
  }

  /// The buttons of the header, and those between hits.
  public void offer(ActionControls controls, List<Action> acts, Action previous, Action next) {
    for (var act : acts) {
      var button = new Button();
      controls.tieIcon(button, act);
      buttons.getChildren().add(button);
    }
    controls.tieIcon(previousHit, previous);
    controls.tieIcon(nextHit, next);
  }

  public Node root() {
    return root;
  }

  public ListView<Row> list() {
    return list;
  }

  private void showOnly(Node node, ReaderState when) {
    node.visibleProperty().bind(model.stateProperty().isEqualTo(when));
    node.managedProperty().bind(node.visibleProperty());
  }

  private String folder() {
    var session = model.getSession();
    return session == null || session.cwd().isEmpty() ? "\0" : session.cwd();
  }

  private void click(Row row) {
    if (row.seq() >= 0) {
      model.select(row.seq());
    }
    switch (row) {
      case Row.Call call -> model.toggleCall(call.seq());
      case Row.More more -> model.toggleFold(more);
      case Row.Said _, Row.Day _, Row.Gap _, Row.Piece _, Row.Field _, Row.Change _ -> {}
      case Row.Waiting _ -> {}
    }
  }

  private void showFacts(@Nullable Session session) {
    if (session == null) {
      return;
    }
    title.setText(says.title(session));
    title.getTooltip().setText(says.title(session));
    subtitle.setText(says.facts(session));
    subtitle.getTooltip().setText(says.details(session));
    outcome.getChildren().setAll(OutcomeMark.badge(texts, session));
    tags.getChildren().setAll(Chips.of(session.tags()));
    tags.setVisible(!session.tags().isEmpty());
    tags.setManaged(!session.tags().isEmpty());
  }

  private void showRoles() {
    var counts = model.countsProperty().get();
    roles.getChildren().clear();
    counts.forEach((role, count) -> roles.getChildren().add(toggle(role, count)));
  }

  private ToggleButton toggle(Role role, int count) {
    var words = texts.format("sessions.toggle." + role.word(), count);
    var toggle = new ToggleButton(words);
    toggle.getStyleClass().add("role-toggle");
    toggle.setMnemonicParsing(false);
    toggle.setSelected(!model.hiddenProperty().get().contains(role));
    toggle.setOnAction(_ -> model.toggle(role));
    return toggle;
  }

  private void showHits() {
    var found = model.hitsProperty().get();
    int at = found.indexOf(model.selectedProperty().get());
    hits.setVisible(!model.wordsProperty().get().isEmpty());
    hits.setManaged(hits.isVisible());
    hitCount.setText(
        at < 0
            ? texts.format("sessions.hits", found.size())
            : texts.format("sessions.hitOf", at + 1, found.size()));
  }

  /// Whether a session is read, so that the keys of the reader mean something.
  public ObservableBooleanValue reading() {
    return model.stateProperty().isEqualTo(ReaderState.READING);
  }
}
