package dev.praxis.desktop.agents;

import dev.praxis.core.agents.AgentBook;
import dev.praxis.core.agents.AgentBook.Query;
import dev.praxis.core.agents.AgentCall;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The calls of agents, newest first. Only as many are read as somebody scrolls to: the next ones
/// by the id of the last one, so that a page costs the same however long the log is.
final class CallLog {
  static final int PAGE = 200;

  /// New calls are put before those read as long as they fit in so many pages; beyond that the list
  /// begins anew.
  private static final int PAGES_CAUGHT_UP = 10;

  private final AgentBook agents;
  private final Background background;
  private final Activity reading = new Activity();
  private final ObservableList<AgentCall> calls = FXCollections.observableArrayList();
  private final BooleanProperty errorsOnly = new SimpleBooleanProperty(this, "errorsOnly");
  private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper(this, "complete");
  private @Nullable String client;

  CallLog(AgentBook agents, Background background) {
    this.agents = agents;
    this.background = background;
    errorsOnly.subscribe((_, _) -> begin());
  }

  /// Shows only the calls of a client.
  ///
  /// @param name null for all
  void of(@Nullable String name) {
    client = name;
    begin();
  }

  /// Reads what came since; what was read before stays.
  void catchUp() {
    if (calls.isEmpty()) {
      begin();
      return;
    }
    long newest = calls.getFirst().id();
    var wish = wish(null);
    background.start(reading, _ -> since(wish, newest), this::prepend);
  }

  /// Reads further back, if there is more and nothing is being read.
  void more() {
    if (!complete.get() && !reading.isRunning() && !calls.isEmpty()) {
      var wish = wish(calls.getLast().id());
      background.start(
          reading,
          _ -> agents.calls(wish),
          older -> {
            calls.addAll(older);
            complete.set(older.size() < PAGE);
          });
    }
  }

  private void begin() {
    var wish = wish(null);
    background.start(reading, _ -> agents.calls(wish), this::replace);
  }

  private void replace(List<AgentCall> newest) {
    calls.setAll(newest);
    complete.set(newest.size() < PAGE);
  }

  /// What came since a call, or the newest where too much came.
  ///
  /// @param joins whether the calls known before follow right after
  private record Since(List<AgentCall> calls, boolean joins) {}

  private Since since(Query wish, long known) {
    var all = new ArrayList<AgentCall>();
    var page = agents.calls(wish);
    var first = page;
    for (int i = 0; i < PAGES_CAUGHT_UP; i++) {
      page.stream().filter(call -> call.id() > known).forEach(all::add);
      if (page.size() < PAGE || page.getLast().id() <= known) {
        return new Since(all, true);
      }
      page = agents.calls(before(wish, page.getLast().id()));
    }
    return new Since(first, false);
  }

  private void prepend(Since since) {
    if (since.joins()) {
      calls.addAll(0, since.calls());
    } else {
      replace(since.calls());
    }
  }

  private Query wish(@Nullable Long beforeId) {
    return new Query(client, null, errorsOnly.get(), PAGE, beforeId);
  }

  private static Query before(Query wish, long id) {
    return new Query(wish.client(), wish.tool(), wish.errorsOnly(), wish.limit(), id);
  }

  ObservableList<AgentCall> calls() {
    return calls;
  }

  BooleanProperty errorsOnlyProperty() {
    return errorsOnly;
  }

  /// Whether the oldest call kept is among those read.
  ReadOnlyBooleanProperty completeProperty() {
    return complete.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty readingProperty() {
    return reading.runningProperty();
  }
}
