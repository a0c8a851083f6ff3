package dev.praxis.desktop.sessions.reader;

import dev.praxis.core.review.EvidenceSpan;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.Split;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.sessions.rows.CallDetail;
import dev.praxis.desktop.sessions.rows.Entry;
import dev.praxis.desktop.sessions.rows.EventPages;
import dev.praxis.desktop.sessions.rows.EventPages.Page;
import dev.praxis.desktop.sessions.rows.Kin;
import dev.praxis.desktop.sessions.rows.Loaded;
import dev.praxis.desktop.sessions.rows.Role;
import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.rows.RowBuilder;
import dev.praxis.desktop.sessions.rows.Splice;
import dev.praxis.desktop.sessions.rows.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One session in the reader: which rows there are, what is open, where the reader stands.
public final class ReaderViewModel {
  private final PageReading reading;
  private final Background background;
  private final ZoneId zone;

  private final ReadOnlyObjectWrapper<@Nullable Session> session = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ReaderState> state =
      new ReadOnlyObjectWrapper<>(ReaderState.NOTHING);
  private final ReadOnlyObjectWrapper<Words> words = new ReadOnlyObjectWrapper<>(Words.NONE);
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", -1);
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Map<Role, Integer>> counts =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Set<Role>> hidden =
      new ReadOnlyObjectWrapper<>(Role.onDemand());

  private final Loaded loaded = new Loaded();
  private final Unfolding unfolding = new Unfolding();
  private final ReadOnlyObjectWrapper<List<Integer>> hits = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Kin> kin = new ReadOnlyObjectWrapper<>(Kin.NONE);
  private final Marking marking = new Marking();
  private final Arrival arrival = new Arrival();
  private Goal goal = Goal.NONE;

  /// Where to stand as soon as it is loaded.
  private record Goal(@Nullable Integer seq, boolean firstHit) {
    static final Goal NONE = new Goal(null, false);
  }

  public ReaderViewModel(EventPages pages, Background background, ZoneId zone) {
    this.reading = new PageReading(pages, background);
    this.background = background;
    this.zone = zone;
  }

  /// Opens a session.
  ///
  /// @param seq the event to stand at; null for the first hit of the words, or else the start
  /// @param revealed show a held-out session's content, which is for evaluation only
  public void open(Session wanted, @Nullable Integer seq, Words searched, boolean revealed) {
    session.set(wanted);
    clear();
    words.set(searched);
    goal = new Goal(seq, seq == null && !searched.isEmpty());
    if (wanted.split() == Split.HELD_OUT && !revealed) {
      state.set(ReaderState.HELD_OUT);
    } else {
      state.set(ReaderState.LOADING);
      reading.start(wanted, searched, arrival);
    }
  }

  /// The facts of the open session changed: its outcome, its tags.
  public void renew(Session fresh) {
    session.set(fresh);
    if (state.get() == ReaderState.READING) {
      reading.renew(fresh, arrival);
    }
  }

  /// The open session has new events at its end; the reader stays where it stands.
  public void grow(Session fresh) {
    session.set(fresh);
    reading.more(fresh, loaded.nextSeq(), words.get(), arrival);
  }

  /// Nothing is to be read any more.
  public void close() {
    session.set(null);
    clear();
    state.set(ReaderState.NOTHING);
  }

  /// Jumps to an event of the open session, as soon as it is loaded.
  public void goTo(int seq) {
    goal = new Goal(seq, false);
    reachGoal();
  }

  /// Stands at the row's event without moving anything.
  public void select(int seq) {
    if (seq != selected.get()) {
      marking.select(null);
    }
    selected.set(seq);
  }

  /// Which words are selected.
  public Marking marking() {
    return marking;
  }

  /// Selects the next sentence of the event the reader stands at, of an open call what it gave
  /// back; or the one before.
  public boolean sentence(int step) {
    var read = unfolding.isOpen(selected.get()) ? answer() : event();
    return read.isPresent() && marking.sentence(read.get(), step);
  }

  /// The selected words as evidence; empty where none are.
  public Optional<EvidenceSpan> evidence(String tag) {
    var chosen = marking.selectionProperty().get();
    return chosen == null
        ? Optional.empty()
        : loaded.at(chosen.from()).map(entry -> chosen.of(entry.event(), tag));
  }

  public void toggle(Role role) {
    hidden.set(Role.toggled(hidden.get(), role));
    rebuild();
  }

  /// Opens the call at the event, or closes it.
  public void toggleCall(int seq) {
    if (unfolding.isOpen(seq)) {
      unfolding.close(seq);
      rebuild();
    } else {
      openCall(seq);
    }
  }

  /// Shows a folded text whole, or folds it again.
  void toggleFold(Row.More more) {
    unfolding.toggle(more);
    rebuild();
  }

  private final class Arrival implements PageReading.Listener {
    @Override
    public void facts(PageReading.Facts found) {
      loaded.signals(found.signals());
      loaded.spans(found.spans());
      kin.set(found.kin());
      state.set(ReaderState.READING);
      rebuild();
    }

    @Override
    public void page(Page page) {
      loaded.append(page.entries());
      counts.set(loaded.counts());
      hits.set(loaded.hits().stream().map(loaded::ownerOf).distinct().toList());
      rebuild();
      reachGoal();
    }
  }

  private void reachGoal() {
    var wanted = goal.firstHit() ? loaded.hits().stream().findFirst().orElse(null) : goal.seq();
    if (wanted != null && loaded.at(wanted).isPresent()) {
      goal = Goal.NONE;
      stand(wanted);
    } else if (selected.get() < 0) {
      selected.set(rows.stream().filter(Row::head).mapToInt(Row::seq).findFirst().orElse(-1));
    }
  }

  private void stand(int seq) {
    int owner = loaded.ownerOf(seq);
    loaded
        .at(owner)
        .map(Entry::role)
        .filter(role -> hidden.get().contains(role))
        .ifPresent(this::toggle);
    if (owner != seq && !unfolding.isOpen(owner)) {
      openCall(owner);
    }
    // standing there already still means: show it
    selected.set(-1);
    selected.set(owner);
  }

  private void openCall(int seq) {
    var use = loaded.at(seq).map(entry -> entry.event().toolUse()).orElse(null);
    if (use == null) {
      return;
    }
    unfolding.open(seq);
    rebuild();
    int mine = reading.current();
    background.start(
        new Activity(),
        _ -> CallDetail.of(use),
        detail -> {
          if (mine == reading.current()) {
            unfolding.fill(seq, detail);
            rebuild();
          }
        });
  }

  private void rebuild() {
    Splice.into(rows, RowBuilder.rows(unfolding.contents(loaded, hidden.get()), zone));
  }

  private void clear() {
    reading.stop();
    rows.clear();
    loaded.clear();
    unfolding.clear();
    marking.select(null);
    kin.set(Kin.NONE);
    hits.set(List.of());
    counts.set(Map.of());
    hidden.set(Role.onDemand());
    selected.set(-1);
  }

  /// The event the reader stands at.
  public Optional<Event> event() {
    return loaded.at(selected.get()).map(Entry::event);
  }

  /// What the tool answered, where the reader stands at a call.
  Optional<Event> answer() {
    return rows.stream()
        .filter(row -> row.head() && row.seq() == selected.get())
        .findFirst()
        .map(row -> row instanceof Row.Call call ? call.result() : null);
  }

  public ReadOnlyObjectProperty<@Nullable Session> sessionProperty() {
    return session.getReadOnlyProperty();
  }

  public @Nullable Session getSession() {
    return session.get();
  }

  public ReadOnlyObjectProperty<ReaderState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Words> wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /// The seq of the event the reader stands at; -1 for none.
  public ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  ObservableList<Row> rows() {
    return rows;
  }

  /// Seqs of the events that hold the words searched for, in order; a result counts as its call.
  public ReadOnlyObjectProperty<List<Integer>> hitsProperty() {
    return hits.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Kin> kinProperty() {
    return kin.getReadOnlyProperty();
  }

  /// How many events of each role there are that can be hidden.
  ReadOnlyObjectProperty<Map<Role, Integer>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Set<Role>> hiddenProperty() {
    return hidden.getReadOnlyProperty();
  }
}
