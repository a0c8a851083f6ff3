package dev.praxis.desktop.sessions;

import dev.praxis.core.Workbench;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.session.Split;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.sessions.find.FindViewModel;
import dev.praxis.desktop.sessions.reader.ReaderState;
import dev.praxis.desktop.sessions.reader.ReaderViewModel;
import dev.praxis.desktop.sessions.rows.Words;
import dev.praxis.desktop.tab.Changes;
import dev.praxis.desktop.tab.Navigation.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the sessions tab shows and does, without the tab: which session is read, and what the
/// curator says of it.
public final class SessionsViewModel {
  private final Workbench workbench;
  private final Background background;
  private final Changes changes;
  private final FindViewModel find;
  private final ReaderViewModel reader;
  private final Activity opening = new Activity();
  private final Activity renewing = new Activity();
  private Words wanted = Words.NONE;

  SessionsViewModel(
      Workbench workbench,
      Background background,
      Changes changes,
      FindViewModel find,
      ReaderViewModel reader) {
    this.workbench = workbench;
    this.background = background;
    this.changes = changes;
    this.find = find;
    this.reader = reader;
    find.getSessions().subscribe(this::readSomething);
    find.wordsProperty().subscribe((_, _) -> searchInReader());
  }

  /// Reads what is shown from the workspace again.
  void refresh() {
    find.refresh();
    var read = reader.getSession();
    if (read != null) {
      background.start(renewing, _ -> workbench.sessions().find(read.id()), this::renew);
    }
  }

  /// Opens a session of the table.
  void read(Session session) {
    var current = reader.getSession();
    if (current == null || !current.id().equals(session.id())) {
      opening.stop();
      reader.open(session, null, searched(), false);
    }
  }

  /// Words to mark in the session that is gone to next.
  void lookFor(String words) {
    wanted = Words.of(words);
  }

  /// Somebody went to a place of this tab.
  ///
  /// @param before where they came from: only from the evaluation is held-out content shown
  void arrive(Place before, Place now) {
    var there = now.session();
    if (now.tab() == Tab.SESSIONS && there != null) {
      boolean revealed = before.tab() == Tab.EVALUATION;
      background.start(
          opening,
          _ -> workbench.sessions().find(there),
          found -> found.ifPresent(session -> show(session, now.event(), revealed)));
    } else if (now.tab() == Tab.SESSIONS && now.item() != null) {
      find.queryProperty().set(now.item());
    }
  }

  /// Says how the session that is read ended.
  void decide(Outcome outcome) {
    readNow()
        .ifPresent(session ->
            background.inOrder(
                _ -> {
                  workbench.curation().decideOutcome(session, outcome);
                  return session;
                },
                _ -> changes.decided()));
  }

  /// Gives the session that is read a failure tag; the selected words become its evidence.
  void tag(String tag) {
    var evidence = reader.evidence(tag);
    readNow()
        .ifPresent(session ->
            background.inOrder(
                _ -> {
                  evidence.ifPresentOrElse(
                      workbench.curation()::mark,
                      () -> workbench.curation().tag(session, List.of(tag)));
                  return session;
                },
                _ -> {
                  reader.marking().select(null);
                  changes.decided();
                }));
  }

  /// The session whose content is in sight.
  Optional<SessionId> readNow() {
    return reader.stateProperty().get() == ReaderState.READING
        ? Optional.ofNullable(reader.getSession()).map(Session::id)
        : Optional.empty();
  }

  FindViewModel find() {
    return find;
  }

  ReaderViewModel reader() {
    return reader;
  }

  private Words searched() {
    return Words.of(find.wordsProperty().get());
  }

  /// Marks other words in the session that is read, if it is still among those found.
  private void searchInReader() {
    var read = reader.getSession();
    if (read != null && readNow().isPresent() && read.split() != Split.HELD_OUT) {
      var here = searched().isEmpty() ? Integer.valueOf(reader.selectedProperty().get()) : null;
      find.getSessions().stream()
          .filter(session -> session.id().equals(read.id()))
          .findFirst()
          .ifPresent(session -> reader.open(session, here, searched(), false));
    }
  }

  private void show(Session session, @Nullable Integer event, boolean revealed) {
    var current = reader.getSession();
    var same = current != null && current.id().equals(session.id());
    var marked = wanted;
    wanted = Words.NONE;
    if (same
        && event != null
        && marked.isEmpty()
        && readNow().isPresent()
        && session.split() != Split.HELD_OUT) {
      reader.goTo(event);
    } else {
      reader.open(session, event, marked, revealed);
    }
  }

  private void renew(Optional<Session> fresh) {
    var read = reader.getSession();
    if (read == null) {
      return;
    }
    if (fresh.isEmpty()) {
      reader.close();
    } else if (!fresh.get().id().equals(read.id())) {
      return;
    } else if (readNow().isPresent()
        && fresh.get().events() > read.events()
        && fresh.get().split() == read.split()) {
      reader.grow(fresh.get());
    } else if (fresh.get().events() != read.events() || fresh.get().split() != read.split()) {
      reader.open(fresh.get(), null, reader.wordsProperty().get(), false);
    } else {
      reader.renew(fresh.get());
    }
  }

  /// An empty reader beside a full table helps nobody.
  private void readSomething() {
    var sessions = find.getSessions();
    if (reader.getSession() == null && !opening.isRunning()) {
      sessions.stream()
          .filter(session -> session.split() != Split.HELD_OUT)
          .findFirst()
          .ifPresent(this::read);
    }
  }
}
