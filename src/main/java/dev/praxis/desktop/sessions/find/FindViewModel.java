package dev.praxis.desktop.sessions.find;

import dev.praxis.core.session.Facets;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.session.Split;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Texts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which sessions are listed, and why: the query, the facets, the counts.
public final class FindViewModel {
  private static final Set<Split> NOT_HELD_OUT = Set.of(Split.TRAIN, Split.QUARANTINE);

  private final SessionStore store;
  private final Background background;
  private final Texts texts;
  private final FacetRows layout;
  private final Activity loading = new Activity();
  private final Set<FacetGroup> whole = EnumSet.noneOf(FacetGroup.class);

  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ReadOnlyObjectWrapper<Filters> filters = new ReadOnlyObjectWrapper<>(Filters.NONE);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
  private final ObservableList<Session> sessions = FXCollections.observableArrayList();
  private final ObservableList<FacetRow> facets = FXCollections.observableArrayList();
  private KnownValues known = KnownValues.NONE;
  private Facets counted = new Facets(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /// What stands in the place of the table.
  public enum State {
    LOADING,
    /// The workspace holds no session.
    NOTHING_YET,
    /// Filters and words leave none.
    NOTHING_FOUND,
    FOUND,
    FAILED
  }

  public FindViewModel(SessionStore store, Background background, Texts texts) {
    this.store = store;
    this.background = background;
    this.texts = texts;
    layout = new FacetRows(texts);
    query.subscribe((_, _) -> refresh());
    loading
        .failedProperty()
        .subscribe(failed -> {
          if (failed) {
            state.set(State.FAILED);
          }
        });
  }

  /// Lists again what is in the workspace now.
  public void refresh() {
    var typed = query.get();
    var chosen = filters.get();
    background.start(loading, _ -> find(typed, chosen), this::show);
  }

  public void toggle(FacetGroup group, String value) {
    filters.set(filters.get().toggling(group, value));
    refresh();
  }

  /// Shows all values of a group, or the first of them again.
  public void toggleWhole(FacetGroup group) {
    if (!whole.remove(group)) {
      whole.add(group);
    }
    layFacets();
  }

  public void clear() {
    filters.set(Filters.NONE);
    if (query.get().isEmpty()) {
      refresh();
    } else {
      query.set("");
    }
  }

  /// What a query can name.
  KnownValues known() {
    return known;
  }

  /// What is searched for in the query, without its keys.
  public ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  public String label(FacetGroup group, String value) {
    return layout.label(group, value);
  }

  /// Tags any session has, most used first.
  public List<String> knownTags() {
    return known.of(FacetGroup.TAG);
  }

  private record Found(
      List<Session> sessions, Facets facets, int total, KnownValues known, QueryText understood) {}

  private Found find(String typed, Filters chosen) {
    var everything = honest(SessionQuery.ALL);
    var values = KnownValues.of(everything);
    var understood = QueryText.of(typed, values);
    var all = chosen.and(understood.filters());
    var wanted = all.query(understood.words());
    // what happened in a held-out session must not be found by searching
    boolean byContent = !understood.words().isEmpty() || !wanted.tags().isEmpty();
    if (byContent && wanted.splits().isEmpty()) {
      wanted = wanted.splits(NOT_HELD_OUT);
    }
    boolean plain = all.isEmpty() && understood.words().isEmpty();
    return new Found(
        store.list(wanted),
        plain ? everything : honest(wanted),
        everything.outcomes().values().stream().mapToInt(Integer::intValue).sum(),
        values,
        understood);
  }

  /// Counts by facet, in which the tags of held-out sessions do not show.
  private Facets honest(SessionQuery wanted) {
    var all = store.facets(wanted);
    if (!wanted.splits().isEmpty()) {
      return all;
    }
    var tags = store.facets(wanted.splits(NOT_HELD_OUT)).tags();
    return new Facets(all.projects(), all.outcomes(), tags, all.splits(), all.agents());
  }

  private void show(Found found) {
    known = found.known();
    counted = found.facets();
    total.set(found.total());
    problem.set(
        found.understood().unknown().stream().map(this::says).collect(Collectors.joining(" ")));
    layFacets();
    if (!sessions.equals(found.sessions())) {
      sessions.setAll(found.sessions());
    }
    words.set(found.understood().words());
    int shown = found.sessions().size();
    summary.set(
        shown == found.total()
            ? texts.format("sessions.count", shown)
            : texts.format("sessions.countOf", shown, found.total()));
    state.set(
        found.total() == 0 ? State.NOTHING_YET : shown == 0 ? State.NOTHING_FOUND : State.FOUND);
  }

  private String says(QueryText.Unknown part) {
    if (part.keyKnown()) {
      return texts.format("sessions.query.unknownValue", part.key(), part.value());
    }
    var keys =
        Arrays.stream(FacetGroup.values())
            .map(group -> group.word() + ":")
            .collect(Collectors.joining(", "));
    return texts.format("sessions.query.unknownKey", part.key(), keys);
  }

  private void layFacets() {
    facets.setAll(layout.of(counted, filters.get(), whole));
  }

  public Activity getLoading() {
    return loading;
  }

  public StringProperty queryProperty() {
    return query;
  }

  public ReadOnlyObjectProperty<Filters> filtersProperty() {
    return filters.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// How many sessions the workspace holds.
  public ReadOnlyIntegerProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /// What of the query means nothing; empty where all is understood.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public String getProblem() {
    return problem.get();
  }

  /// `12 of 37 sessions`.
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  public String getSummary() {
    return summary.get();
  }

  public ObservableList<Session> getSessions() {
    return sessions;
  }

  public ObservableList<FacetRow> getFacets() {
    return facets;
  }
}
