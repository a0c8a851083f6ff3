package dev.praxis.desktop.sessions.reader;

import dev.praxis.core.review.EvidenceSpan;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.Split;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.sessions.passage.Passage;
import dev.praxis.desktop.sessions.rows.Entry;
import dev.praxis.desktop.sessions.rows.EventPages;
import dev.praxis.desktop.sessions.rows.EventPages.Page;
import dev.praxis.desktop.sessions.rows.Kin;
import dev.praxis.desktop.sessions.rows.Role;
import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.rows.Selection;
import dev.praxis.desktop.sessions.rows.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One session in the reader: which rows there are, what is open, where the reader stands.
public final class ReaderViewModel {
  private final PageReading reading;

  private final ReadOnlyObjectWrapper<@Nullable Session> session = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ReaderState> state =
      new ReadOnlyObjectWrapper<>(ReaderState.NOTHING);
  private final ReadOnlyObjectWrapper<Words> words = new ReadOnlyObjectWrapper<>(Words.NONE);
  private final ReaderRows shown;
  private final Standing standing;
  private final ReadOnlyObjectWrapper<@Nullable Selection> sought =
      new ReadOnlyObjectWrapper<>(this, "sought");
  private final ReadOnlyLongWrapper secrets = new ReadOnlyLongWrapper(this, "secrets");
  private final Marking marking = new Marking();
  private final Arrival arrival = new Arrival();

  public ReaderViewModel(EventPages pages, Background background, ZoneId zone) {
    this.reading = new PageReading(pages, background);
    shown = new ReaderRows(background, zone);
    standing = new Standing(shown);
  }

  /// Opens a session.
  ///
  /// @param seq the event to stand at; null for the first hit of the words, or else the start
  /// @param revealed show a held-out session's content, which is for evaluation only
  public void open(Session wanted, @Nullable Integer seq, Words searched, boolean revealed) {
    session.set(wanted);
    clear();
    words.set(searched);
    standing.aim(seq, searched);
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
    reading.more(fresh, shown.loaded().nextSeq(), words.get(), arrival);
  }

  /// Nothing is to be read any more.
  public void close() {
    session.set(null);
    clear();
    state.set(ReaderState.NOTHING);
  }

  /// Jumps to an event of the open session, as soon as it is loaded.
  public void goTo(int seq) {
    standing.aim(seq, Words.NONE);
    standing.reach();
  }

  /// Stands at the row's event without moving anything.
  public void select(int seq) {
    if (seq != standing.seq()) {
      marking.select(null);
    }
    standing.stay(seq);
  }

  /// Which words are selected.
  public Marking marking() {
    return marking;
  }

  /// Selects the next sentence of the event the reader stands at, of an open call what it gave
  /// back; or the one before.
  public boolean sentence(int step) {
    var read = shown.isOpen(standing.seq()) ? answer() : event();
    return read.isPresent() && marking.sentence(read.get(), step);
  }

  /// The selected words as evidence; empty where none are.
  public Optional<EvidenceSpan> evidence(String tag) {
    var chosen = marking.selectionProperty().get();
    return chosen == null
        ? Optional.empty()
        : shown.loaded().at(chosen.from()).map(entry -> chosen.of(entry.event(), tag));
  }

  public void toggle(Role role) {
    shown.toggle(role);
  }

  /// Opens the call at the event, or closes it.
  public void toggleCall(int seq) {
    shown.toggleCall(seq);
  }

  /// Shows a folded text whole, or folds it again.
  void toggleFold(Row.More more) {
    shown.toggleFold(more);
  }

  /// All that is loaded so far.
  public List<Entry> loaded() {
    return List.copyOf(shown.loaded().entries());
  }

  /// Stands at words that were found and selects them, opening what hides them.
  public void show(Passage passage) {
    var words = passage.words();
    standing.go(passage.seq());
    if (words == null) {
      shown.openCall(passage.seq());
    } else {
      shown.uncover(passage.seq(), words.start());
    }
    marking.select(words);
    sought.set(null);
    sought.set(words);
  }

  private final class Arrival implements PageReading.Listener {
    @Override
    public void facts(PageReading.Facts found) {
      secrets.set(found.secrets());
      state.set(ReaderState.READING);
      shown.facts(found);
    }

    @Override
    public void page(Page page) {
      shown.append(page);
      standing.reach();
    }
  }

  private void clear() {
    reading.stop();
    shown.clear();
    marking.select(null);
    sought.set(null);
    secrets.set(0);
    standing.leave();
  }

  /// The event the reader stands at.
  public Optional<Event> event() {
    return shown.loaded().at(standing.seq()).map(Entry::event);
  }

  /// What the tool answered, where the reader stands at a call.
  Optional<Event> answer() {
    return shown.rows().stream()
        .filter(row -> row.head() && row.seq() == standing.seq())
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
    return standing.seqProperty();
  }

  ObservableList<Row> rows() {
    return shown.rows();
  }

  /// Seqs of the events that hold the words searched for, in order; a result counts as its call.
  public ReadOnlyObjectProperty<List<Integer>> hitsProperty() {
    return shown.hitsProperty();
  }

  public ReadOnlyObjectProperty<Kin> kinProperty() {
    return shown.kinProperty();
  }

  /// How many events of each role there are that can be hidden.
  ReadOnlyObjectProperty<Map<Role, Integer>> countsProperty() {
    return shown.countsProperty();
  }

  ReadOnlyObjectProperty<Set<Role>> hiddenProperty() {
    return shown.hiddenProperty();
  }

  /// Words to be brought in sight, also within a long text.
  ReadOnlyObjectProperty<@Nullable Selection> soughtProperty() {
    return sought.getReadOnlyProperty();
  }

  /// How many secrets are masked in the session.
  ReadOnlyLongProperty secretsProperty() {
    return secrets.getReadOnlyProperty();
  }
}
