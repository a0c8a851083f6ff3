package dev.praxis.desktop.sessions;

import dev.praxis.core.session.Event;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Session;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.sessions.find.ListController;
import dev.praxis.desktop.sessions.raw.RawLook;
import dev.praxis.desktop.sessions.reader.Quote;
import dev.praxis.desktop.sessions.reader.ReaderController;
import dev.praxis.desktop.sessions.reader.ReaderMoves;
import dev.praxis.desktop.sessions.search.SearchViewModel.Hit;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.Navigation.Place;
import java.util.function.BiConsumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Does what the actions of the sessions tab say.
final class SessionsActs implements SessionsActions.Acts {
  private final SessionsViewModel model;
  private final ReaderMoves moves;
  private final SessionsController panes;
  private final ListController list;
  private final ReaderController reader;
  private final RawLook rawLook;
  private final Extras extras;
  private final Desk desk;

  SessionsActs(
      SessionsViewModel model,
      ReaderMoves moves,
      SessionsController panes,
      ListController list,
      ReaderController reader,
      RawLook rawLook,
      Extras extras,
      Desk desk) {
    this.model = model;
    this.moves = moves;
    this.panes = panes;
    this.list = list;
    this.reader = reader;
    this.rawLook = rawLook;
    this.extras = extras;
    this.desk = desk;
  }

  @Override
  public void find() {
    list.query().requestFocus();
    list.query().selectAll();
  }

  @Override
  public void lookWithin() {
    reader.lookWithin();
  }

  @Override
  public void step(int step) {
    if (!panes.inTable()) {
      moves.byEvent(step);
    } else if (step > 0) {
      list.table().getSelectionModel().selectNext();
    } else {
      list.table().getSelectionModel().selectPrevious();
    }
  }

  @Override
  public void failure(int step) {
    tellUnless(moves.byFailure(step), step > 0 ? "sessions.noLater" : "sessions.noEarlier");
  }

  @Override
  public void correction(int step) {
    tellUnless(
        moves.byCorrection(step), step > 0 ? "sessions.noLaterUser" : "sessions.noEarlierUser");
  }

  @Override
  public void sentence(int step) {
    tellUnless(model.reader().sentence(step), "sessions.noSentence");
  }

  @Override
  public void relatives() {
    if (reader.relatives().isVisible()) {
      reader.relatives().show();
    } else {
      dialogs().tell(texts().get("sessions.kin.none"));
    }
  }

  @Override
  public void hit(int step) {
    tellUnless(moves.byHit(step), step > 0 ? "sessions.noLaterHit" : "sessions.noEarlierHit");
  }

  @Override
  public void toggleCall() {
    model.reader().toggleCall(model.reader().selectedProperty().get());
  }

  @Override
  public void raw() {
    withEvent(rawLook::masked);
  }

  /// What was masked is shown for a moment only.
  @Override
  public void reveal() {
    withEvent(rawLook::revealed);
  }

  private void withEvent(BiConsumer<Session, Event> act) {
    var session = model.reader().getSession();
    if (session != null) {
      model.reader().event().ifPresent(event -> act.accept(session, event));
    }
  }

  @Override
  public void copy() {
    Quote.current(model.reader())
        .ifPresent(quote -> {
          var content = new ClipboardContent();
          content.putString(quote);
          Clipboard.getSystemClipboard().setContent(content);
          dialogs().tell(texts().get("sessions.copied"));
        });
  }

  @Override
  public void outcome() {
    var sheet = new OutcomeSheet(texts(), this::decide);
    dialogs().showSheet(texts().get("sessions.outcomeSheet.title"), sheet);
  }

  @Override
  public void tag() {
    var sheet = new TagSheet(model.find().knownTags(), texts(), this::giveTag);
    var marked = model.reader().evidence("");
    var title =
        marked.isPresent()
            ? texts().format("sessions.tagSheet.marked", Quote.excerpt(marked.get().quote()))
            : texts().get("sessions.tagSheet.title");
    dialogs().showSheet(title, sheet);
  }

  @Override
  public void widen() {
    panes.toggleWide();
  }

  @Override
  public void filters() {
    list.filters().setSelected(!list.filters().isSelected());
  }

  @Override
  public void columns() {
    list.columns().show();
  }

  @Override
  public void searchAll() {
    desk.dialogs().showSheet(texts().get("action.sessions.search"), extras.search(this::goTo));
  }

  private void goTo(Hit hit, String words) {
    dialogs().closeSheet();
    model.lookFor(words);
    desk.navigation().go(Place.of(hit.session().id(), hit.event().seq()));
  }

  @Override
  public void saveView() {
    var line = model.find().line();
    if (line.isEmpty()) {
      dialogs().tell(texts().get("sessions.view.nothing"));
      return;
    }
    var sheet = extras.naming(line, dialogs()::closeSheet);
    dialogs().showSheet(texts().get("action.sessions.view.save"), sheet);
  }

  @Override
  public void charts() {
    var sheet =
        extras.charts(
            model.find(),
            dialogs()::closeSheet,
            session -> desk.navigation().go(Place.of(session, null)));
    dialogs().showSheet(texts().get("action.sessions.charts"), sheet);
  }

  @Override
  public void views() {
    list.views().show();
  }

  private void decide(Outcome outcome) {
    dialogs().closeSheet();
    model.decide(outcome);
  }

  private void giveTag(String tag) {
    dialogs().closeSheet();
    model.tag(tag);
  }

  private void tellUnless(boolean moved, String key) {
    if (!moved) {
      dialogs().tell(texts().get(key));
    }
  }

  private Dialogs dialogs() {
    return desk.dialogs();
  }

  private Texts texts() {
    return desk.texts();
  }
}
