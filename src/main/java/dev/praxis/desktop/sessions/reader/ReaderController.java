package dev.praxis.desktop.sessions.reader;

import dev.praxis.core.session.Session;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.sessions.cells.RowCell;
import dev.praxis.desktop.sessions.cells.RowSurroundings;
import dev.praxis.desktop.sessions.heading.KinMenu;
import dev.praxis.desktop.sessions.heading.RoleToggles;
import dev.praxis.desktop.sessions.passage.PassageBar;
import dev.praxis.desktop.sessions.passage.PassageViewModel;
import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.rows.Selection;
import dev.praxis.desktop.sessions.rows.Words;
import dev.praxis.desktop.sessions.wording.Chips;
import dev.praxis.desktop.sessions.wording.Moments;
import dev.praxis.desktop.sessions.wording.OutcomeMark;
import dev.praxis.desktop.sessions.wording.SessionWords;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
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
  private final Consumer<Session> onOpen;
  private final PassageViewModel passages;
  private final ObjectProperty<Words> marked = new SimpleObjectProperty<>(Words.NONE);

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
  @FXML private MenuButton relatives;
  @FXML private HBox hits;
  @FXML private Label hitCount;
  @FXML private Button previousHit;
  @FXML private Button nextHit;
  @FXML private ListView<Row> list;
  @FXML private Minimap minimap;
  @FXML private StackPane passageBar;
  @FXML private Label secrets;

  /// A reader.
  ///
  /// @param onOpen hears which session of the lineage to go to
  public ReaderController(
      ReaderViewModel model,
      ReaderMoves moves,
      Texts texts,
      Moments moments,
      SessionWords says,
      PassageViewModel passages,
      Consumer<Session> onOpen) {
    this.model = model;
    this.moves = moves;
    this.texts = texts;
    this.moments = moments;
    this.says = says;
    this.passages = passages;
    this.onOpen = onOpen;
  }

  @FXML
  private void initialize() {
    showOnly(reading, ReaderState.READING);
    showOnly(loading, ReaderState.LOADING);
    showOnly(nothing, ReaderState.NOTHING);
    showOnly(heldOut, ReaderState.HELD_OUT);
    list.setCellFactory(_ -> new RowCell(texts, moments, new Surroundings()));
    new ReaderList(list, minimap, model, moves).start();
    model.sessionProperty().subscribe(this::showFacts);
    model.kinProperty().subscribe(new KinMenu(relatives, texts, says, onOpen)::show);
    tieRoles();
    model.hitsProperty().subscribe(_ -> showHits());
    model.selectedProperty().subscribe(this::showHits);
    model.secretsProperty().subscribe(_ -> showSecrets());
    passageBar.getChildren().setAll(new PassageBar(passages, texts, list::requestFocus));
    passageBar.managedProperty().bind(passages.openProperty());
    passages.wordsProperty().subscribe(this::mark);
    model.wordsProperty().subscribe(this::mark);
    model.sessionProperty().subscribe(_ -> passages.renew());
    model.countsProperty().subscribe(_ -> passages.renew());
  }

  private void tieRoles() {
    var toggles = new RoleToggles(roles, texts, model::toggle);
    Runnable show = () -> toggles.show(model.countsProperty().get(), model.hiddenProperty().get());
    model.countsProperty().subscribe(show);
    model.hiddenProperty().subscribe(show);
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

  private final class Surroundings implements RowSurroundings {
    @Override
    public ObservableValue<Words> words() {
      return marked;
    }

    @Override
    public ObservableValue<Number> current() {
      return model.selectedProperty();
    }

    @Override
    public ObservableValue<@Nullable Selection> selection() {
      return model.marking().selectionProperty();
    }

    @Override
    public String folder() {
      var session = model.getSession();
      return session == null || session.cwd().isEmpty() ? "\0" : session.cwd();
    }

    @Override
    public void open(Session session) {
      onOpen.accept(session);
    }

    @Override
    public void click(Row row) {
      ReaderController.this.click(row);
    }

    @Override
    public void select(Selection selection) {
      model.marking().select(selection);
    }
  }

  /// The sessions next to the one that is read.
  public MenuButton relatives() {
    return relatives;
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

  /// Shows the field that finds words in what is read.
  public void lookWithin() {
    passages.open();
  }

  /// Words typed here go before those the list was searched for.
  private void mark() {
    var typed = passages.wordsProperty().get();
    marked.set(typed.isEmpty() ? model.wordsProperty().get() : typed);
    list.refresh();
  }

  private void showSecrets() {
    long masked = model.secretsProperty().get();
    secrets.setText(texts.format("sessions.secrets", masked));
    secrets.setVisible(masked > 0);
    secrets.setManaged(masked > 0);
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
