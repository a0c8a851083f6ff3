package dev.praxis.desktop.sessions.passage;

import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.sessions.rows.Entry;
import dev.praxis.desktop.sessions.rows.Words;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Looks for what somebody types in all of the session that is loaded, shown or not, and steps
/// through the places.
public final class PassageViewModel {
  private final Reading reading;
  private final Background background;
  private final Activity looking = new Activity();
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
  private final ReadOnlyObjectWrapper<Words> words = new ReadOnlyObjectWrapper<>(Words.NONE);
  private final ReadOnlyObjectWrapper<List<Passage>> places =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(this, "at", -1);

  private final ReadOnlyIntegerWrapper asked = new ReadOnlyIntegerWrapper(this, "asked");

  /// What is looked through.
  public interface Reading {
    /// All that is loaded so far.
    List<Entry> loaded();

    /// Seq of the event the reader stands at.
    int here();

    void show(Passage place);
  }

  public PassageViewModel(Reading reading, Background background) {
    this.reading = reading;
    this.background = background;
    text.subscribe((_, _) -> look(true));
  }

  /// Shows the field.
  public void open() {
    open.set(true);
    asked.set(asked.get() + 1);
    look(true);
  }

  /// Puts the field and its marks away.
  public void close() {
    open.set(false);
    look(false);
  }

  /// Something else is read, or more of it.
  public void renew() {
    if (open.get()) {
      look(false);
    }
  }

  private void look(boolean go) {
    var wanted = open.get() ? Words.literally(text.get()) : Words.NONE;
    words.set(wanted);
    var entries = wanted.isEmpty() ? List.<Entry>of() : reading.loaded();
    background.start(
        looking,
        progress -> Passage.in(entries, wanted, progress::stopRequested),
        found -> found(found, go));
  }

  private void found(List<Passage> found, boolean go) {
    var before = at.get() < 0 ? null : places.get().get(at.get());
    at.set(-1);
    places.set(found);
    if (go && !found.isEmpty()) {
      stand(firstFrom(found, reading.here()));
    } else if (before != null) {
      at.set(found.indexOf(before));
    }
  }

  private static int firstFrom(List<Passage> found, int seq) {
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).seq() >= seq) {
        return i;
      }
    }
    return 0;
  }

  /// To the next place, or the one before; after the last comes the first.
  ///
  /// @param step 1 or -1
  public void step(int step) {
    int all = places.get().size();
    if (all > 0) {
      int from = at.get() < 0 && step < 0 ? 0 : at.get();
      stand(Math.floorMod(from + step, all));
    }
  }

  private void stand(int place) {
    at.set(place);
    reading.show(places.get().get(place));
  }

  public StringProperty textProperty() {
    return text;
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// Grows each time somebody wants to type.
  ReadOnlyIntegerProperty asked() {
    return asked.getReadOnlyProperty();
  }

  /// To be marked where they stand; none where nothing is looked for.
  public ReadOnlyObjectProperty<Words> wordsProperty() {
    return words.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Passage>> placesProperty() {
    return places.getReadOnlyProperty();
  }

  /// Index of the place one stands at; -1 for none.
  public ReadOnlyIntegerProperty atProperty() {
    return at.getReadOnlyProperty();
  }
}
