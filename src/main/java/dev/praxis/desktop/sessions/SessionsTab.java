package dev.praxis.desktop.sessions;

import dev.praxis.core.Workbench;
import dev.praxis.core.session.Session;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.sessions.find.FacetsController;
import dev.praxis.desktop.sessions.find.FindViewModel;
import dev.praxis.desktop.sessions.find.Layouts;
import dev.praxis.desktop.sessions.find.ListController;
import dev.praxis.desktop.sessions.passage.PassageViewModel;
import dev.praxis.desktop.sessions.raw.RawLine;
import dev.praxis.desktop.sessions.raw.RawLook;
import dev.praxis.desktop.sessions.reader.LoadedSession;
import dev.praxis.desktop.sessions.reader.ReaderController;
import dev.praxis.desktop.sessions.reader.ReaderMoves;
import dev.praxis.desktop.sessions.reader.ReaderViewModel;
import dev.praxis.desktop.sessions.rows.EventPages;
import dev.praxis.desktop.sessions.search.SearchViewModel;
import dev.praxis.desktop.sessions.views.SavedView;
import dev.praxis.desktop.sessions.views.SavedViews;
import dev.praxis.desktop.sessions.views.ViewsMenu;
import dev.praxis.desktop.sessions.wording.Moments;
import dev.praxis.desktop.sessions.wording.SessionWords;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.Navigation.Place;
import dev.praxis.desktop.tab.PaletteItem;
import dev.praxis.desktop.tab.TabView;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;

/// The sessions tab as the shell sees it.
public final class SessionsTab implements TabView {
  private final SessionsViewModel model;
  private final ListController list;
  private final SessionsController controller;
  private final SessionWords says;
  private final Desk desk;
  private final SavedViews views;
  private final List<Action> actions;
  private final Parent root;

  /// The tab of a workspace.
  ///
  /// @param starts ways to get sessions in where there are none, the best first
  /// @param notice stands above all else where there is something to tell
  public SessionsTab(Workbench workbench, Desk desk, List<Action> starts, Node notice) {
    this.desk = desk;
    var texts = desk.texts();
    var moments = Moments.here(texts);
    says = new SessionWords(texts, moments);
    var reader =
        new ReaderViewModel(
            new EventPages(
                workbench.sessions(),
                workbench.tagBook().signals(),
                workbench.spans(),
                workbench.secrets()),
            desk.background(),
            moments.zone());
    var find = new FindViewModel(workbench.sessions(), desk.background(), texts);
    model = new SessionsViewModel(workbench, desk.background(), desk.changes(), find, reader);
    var moves = new ReaderMoves(reader);
    var layouts = new Layouts(workbench.settings(), desk.background());
    list = new ListController(find, texts, moments, says, layouts, model::read);
    var facets = new FacetsController(find, texts);
    var passages = new PassageViewModel(new LoadedSession(reader), desk.background());
    var readerPane = new ReaderController(reader, moves, texts, moments, says, passages, this::go);
    controller = new SessionsController(model, desk.preferences(), facets, list, readerPane);
    root = desk.views().load("sessions", controller, facets, list, readerPane);
    var rawLine =
        new RawLine(workbench.sources(), workbench.secretSettings()::redactor, workbench.secrets());
    views = new SavedViews(workbench.settings(), desk.background());
    views.read();
    var search =
        new SearchViewModel(workbench.search(), workbench.sessions(), desk.background(), texts);
    var extras = new Extras(search, views, texts, moments, says);
    var acts =
        new SessionsActs(
            model, moves, controller, list, readerPane, new RawLook(rawLine, desk), extras, desk);
    var all = new SessionsActions(acts, readerPane.reading());
    readerPane.offer(desk.controls(), all.header(), all.previousHit(), all.nextHit());
    actions = all.all();
    new ViewsMenu(views, texts, this::open, acts::saveView).tie(list.views());
    controller.tell(notice);
    controller.offer(starts.stream().map(this::button).toArray(Button[]::new));
    desk.navigation().placeProperty().subscribe(model::arrive);
  }

  private void open(SavedView view) {
    model.find().showLine(view.line());
  }

  private void openFromAnywhere(SavedView view) {
    desk.navigation().go(Place.of(Tab.SESSIONS));
    open(view);
  }

  private void go(Session session) {
    desk.navigation().go(Place.of(session.id(), null));
  }

  private Button button(Action start) {
    return start.id().equals("workspace.sample")
        ? desk.controls().primaryButton(start)
        : desk.controls().button(start);
  }

  @Override
  public Tab tab() {
    return Tab.SESSIONS;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public List<Action> actions() {
    return actions;
  }

  @Override
  public void refresh() {
    model.refresh();
  }

  @Override
  public ObservableBooleanValue refreshing() {
    return model.find().getLoading().runningProperty();
  }

  @Override
  public Node defaultFocus() {
    return list.table();
  }

  @Override
  public List<Node> panes() {
    return controller.panes();
  }

  @Override
  public List<PaletteItem> paletteItems() {
    var named =
        views.all().stream()
            .map(view ->
                new PaletteItem(
                    "fth-bookmark", view.name(), view.line(), () -> openFromAnywhere(view)));
    var read =
        model.find().getSessions().stream()
            .map(session ->
                new PaletteItem(
                    Tab.SESSIONS.icon(),
                    says.title(session),
                    session.project(),
                    () -> desk.navigation().go(Place.of(session.id(), null))));
    return Stream.concat(named, read).toList();
  }
}
