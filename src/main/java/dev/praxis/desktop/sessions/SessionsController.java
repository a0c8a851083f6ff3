package dev.praxis.desktop.sessions;

import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.preferences.PreferencesModel;
import dev.praxis.desktop.sessions.find.FacetsController;
import dev.praxis.desktop.sessions.find.FindViewModel.State;
import dev.praxis.desktop.sessions.find.ListController;
import dev.praxis.desktop.sessions.reader.ReaderController;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Ties `sessions.fxml` to its view models and its three panes. Decides nothing itself.
public final class SessionsController {
  private static final double ROOM_FOR_FACETS = 1_080;

  private final SessionsViewModel model;
  private final PreferencesModel preferences;
  private final FacetsController facetsPane;
  private final ListController listPane;
  private final ReaderController readerPane;
  private final BooleanProperty wide = new SimpleBooleanProperty();

  @FXML private StackPane root;
  @FXML private HBox work;
  @FXML private SplitPane panes;
  @FXML private EmptyState nothingYet;
  @FXML private Node list;
  @FXML private VBox frame;

  SessionsController(
      SessionsViewModel model,
      PreferencesModel preferences,
      FacetsController facetsPane,
      ListController listPane,
      ReaderController readerPane) {
    this.model = model;
    this.preferences = preferences;
    this.facetsPane = facetsPane;
    this.listPane = listPane;
    this.readerPane = readerPane;
  }

  @FXML
  private void initialize() {
    preferences.keepDividers(Tab.SESSIONS.word() + ".panes", panes);
    SplitPane.setResizableWithParent(readerPane.root(), true);
    var empty = model.find().stateProperty().isEqualTo(State.NOTHING_YET);
    nothingYet.visibleProperty().bind(empty);
    work.visibleProperty().bind(empty.not());
    var facets = facetsPane.root();
    facets.visibleProperty().bind(listPane.filters().selectedProperty().and(wide.not()));
    facets.managedProperty().bind(facets.visibleProperty());
    root.widthProperty()
        .map(width -> width.doubleValue() >= ROOM_FOR_FACETS)
        .subscribe(room -> listPane.filters().setSelected(room));
    wide.subscribe(this::layPanes);
    model.reader().sessionProperty().subscribe(listPane::mark);
    model.find().getSessions().subscribe(() -> listPane.mark(model.reader().getSession()));
  }

  /// What can be done where no session is yet.
  void offer(Button... buttons) {
    nothingYet.setButtons(buttons);
  }

  /// Puts something above the panes.
  void tell(Node notice) {
    frame.getChildren().addFirst(notice);
  }

  /// Gives the whole width to the reader, or takes it back.
  void toggleWide() {
    wide.set(!wide.get());
  }

  private void layPanes() {
    if (wide.get()) {
      panes.getItems().remove(list);
    } else if (!panes.getItems().contains(list)) {
      panes.getItems().addFirst(list);
      preferences.keepDividers(Tab.SESSIONS.word() + ".panes", panes);
    }
  }

  List<Node> panes() {
    return facetsPane.root().isVisible()
        ? List.of(facetsPane.list(), listPane.table(), readerPane.list())
        : List.of(listPane.table(), readerPane.list());
  }

  /// Whether the table has the focus, so that moving means moving in it.
  boolean inTable() {
    return listPane.table().isFocused();
  }
}
