package dev.praxis.desktop.sessions.reader;

import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.rows.Words;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/// At which event the reader stands, and where it is to stand as soon as that is loaded.
final class Standing {
  private static final int NOWHERE = -1;

  private final ReaderRows rows;
  private final ReadOnlyIntegerWrapper seq = new ReadOnlyIntegerWrapper(this, "seq", NOWHERE);
  private Goal goal = Goal.NONE;

  private record Goal(@Nullable Integer seq, boolean firstHit) {
    static final Goal NONE = new Goal(null, false);
  }

  Standing(ReaderRows rows) {
    this.rows = rows;
  }

  /// Wants an event, or else the first hit of the words searched for, or else the start.
  void aim(@Nullable Integer wanted, Words searched) {
    goal = new Goal(wanted, wanted == null && !searched.isEmpty());
  }

  /// Goes to the wanted event if it is loaded by now; meanwhile the reader stands at the first.
  void reach() {
    var wanted =
        goal.firstHit() ? rows.loaded().hits().stream().findFirst().orElse(null) : goal.seq();
    if (wanted != null && rows.loaded().at(wanted).isPresent()) {
      goal = Goal.NONE;
      go(wanted);
    } else if (seq.get() < 0) {
      seq.set(
          rows.rows().stream().filter(Row::head).mapToInt(Row::seq).findFirst().orElse(NOWHERE));
    }
  }

  /// Goes to an event, opening what hides it. Going where one stands already still shows it.
  void go(int wanted) {
    int owner = rows.uncover(wanted);
    seq.set(NOWHERE);
    seq.set(owner);
  }

  /// Stands at an event without moving anything.
  void stay(int wanted) {
    seq.set(wanted);
  }

  void leave() {
    seq.set(NOWHERE);
  }

  int seq() {
    return seq.get();
  }

  /// The seq of the event; -1 for none.
  ReadOnlyIntegerProperty seqProperty() {
    return seq.getReadOnlyProperty();
  }
}
