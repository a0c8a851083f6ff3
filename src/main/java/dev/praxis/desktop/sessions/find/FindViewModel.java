package dev.praxis.desktop.sessions.find;

import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.session.query.Facet;
import dev.praxis.core.session.query.Facets;
import dev.praxis.core.session.query.Filters;
import dev.praxis.core.session.query.KnownValues;
import dev.praxis.core.session.query.SessionOrder;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Splice;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;

/// Which sessions are listed, and why: the query, the facets, the counts.
public final class FindViewModel {
  private final Finder finder;
  private final Background background;
  private final Texts texts;
  private final FacetWords says;
  private final FacetRows layout;
  private final Activity loading = new Activity();
  private final Set<Facet> whole = EnumSet.noneOf(Facet.class);

  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ReadOnlyObjectWrapper<Filters> filters = new ReadOnlyObjectWrapper<>(Filters.NONE);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
  private final ReadOnlyStringWrapper hides = new ReadOnlyStringWrapper(this, "hides", "");
  private final ObservableList<Session> sessions = FXCollections.observableArrayList();
  private final ObservableList<FacetRow> facets = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<SessionQuery> asked =
      new ReadOnlyObjectWrapper<>(this, "asked", SessionQuery.ALL);
  private Finder.@Nullable Everything everything;
  private KnownValues known = KnownValues.NONE;
  private Facets counted = Facets.NONE;
  private SessionOrder order = SessionOrder.NEWEST_FIRST;

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
    finder = new Finder(store);
    this.background = background;
    this.texts = texts;
    says = new FacetWords(texts);
    layout = new FacetRows(says);
    query.subscribe((_, _) -> list());
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
    everything = null;
    list();
  }

  private void list() {
    var wish = new Finder.Wish(query.get(), filters.get(), order);
    var counts = everything;
    background.start(loading, _ -> finder.find(wish, counts), this::show);
  }

  /// Puts the sessions in another order.
  public void order(SessionOrder other) {
    if (!order.equals(other)) {
      order = other;
      list();
    }
  }

  public void toggle(Facet facet, String value) {
    narrow(filters.get().toggling(facet, value));
  }

  public void exclude(Facet facet, String value) {
    narrow(filters.get().excluding(facet, value));
  }

  /// Narrows to this and to nothing else, the query line apart.
  public void narrow(Filters wanted) {
    filters.set(wanted);
    list();
  }

  /// The query and the filters as one line: `project:api -outcome:success "exact words"`.
  public String line() {
    return (filters.get().line() + " " + query.get().strip()).strip();
  }

  /// Shows what such a line says, and nothing else.
  public void showLine(String line) {
    filters.set(Filters.NONE);
    if (query.get().equals(line)) {
      list();
    } else {
      query.set(line);
    }
  }

  /// Shows all values of a group, or the first of them again.
  public void toggleWhole(Facet facet) {
    if (!whole.remove(facet)) {
      whole.add(facet);
    }
    layFacets();
  }

  public void clear() {
    showLine("");
  }

  /// What a query can name.
  KnownValues known() {
    return known;
  }

  /// What is searched for in the query, without its keys.
  public ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  FacetWords says() {
    return says;
  }

  /// Tags any session has, most used first.
  public List<String> knownTags() {
    return known.of(Facet.TAG);
  }

  private void show(Finder.Found found) {
    everything = found.everything();
    known = everything.known();
    counted = found.facets();
    total.set(everything.total());
    problem.set(QueryProblems.says(found.understood().unknown(), texts));
    layFacets();
    if (!sessions.equals(found.sessions())) {
      sessions.setAll(found.sessions());
    }
    words.set(found.words());
    asked.set(found.asked());
    int shown = found.sessions().size();
    summary.set(
        shown == total.get()
            ? texts.format("sessions.count", shown)
            : texts.format("sessions.countOf", shown, total.get()));
    hides.set(texts.format("sessions.nothingFound.title", total.get() - shown));
    state.set(
        total.get() == 0 ? State.NOTHING_YET : shown == 0 ? State.NOTHING_FOUND : State.FOUND);
  }

  private void layFacets() {
    Splice.into(facets, layout.of(counted, filters.get(), whole));
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

  /// `Filters hide 37 sessions`.
  public ReadOnlyStringProperty hidesProperty() {
    return hides.getReadOnlyProperty();
  }

  public String getHides() {
    return hides.get();
  }

  /// The query that found what is listed.
  public ReadOnlyObjectProperty<SessionQuery> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  public ObservableList<Session> getSessions() {
    return sessions;
  }

  public ObservableList<FacetRow> getFacets() {
    return facets;
  }
}
