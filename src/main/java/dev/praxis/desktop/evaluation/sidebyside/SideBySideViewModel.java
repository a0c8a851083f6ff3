package dev.praxis.desktop.evaluation.sidebyside;

import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionId;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.sessions.reader.ReaderViewModel;
import dev.praxis.desktop.sessions.rows.EventPages;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Both transcripts of one task, epoch by epoch.
public final class SideBySideViewModel {
  private final Side before;
  private final Side after;
  private final ReadOnlyObjectWrapper<@Nullable PairedItem> item =
      new ReadOnlyObjectWrapper<>(this, "item");
  private final ReadOnlyIntegerWrapper epoch = new ReadOnlyIntegerWrapper(this, "epoch", 1);

  /// Reads nothing yet.
  ///
  /// @param sessions reads one; asked off the JavaFX thread
  public SideBySideViewModel(
      EventPages pages,
      Function<SessionId, Optional<Session>> sessions,
      Background background,
      ZoneId zone) {
    before = new Side(new ReaderViewModel(pages, background, zone), sessions, background);
    after = new Side(new ReaderViewModel(pages, background, zone), sessions, background);
  }

  /// Opens a task at the first epoch in which the arms differ, or else the first that failed, or
  /// else the first.
  public void open(PairedItem wanted) {
    item.set(wanted);
    epoch.set(telling(wanted));
    show();
  }

  /// The same task with what is known of it now; the epoch stays.
  public void renew(PairedItem fresh) {
    item.set(fresh);
    show();
  }

  /// Goes to the next epoch, or the one before; at the ends it stays.
  public void step(int by) {
    int next = Math.clamp(epoch.get() + by, 1, Math.max(1, epochs()));
    if (next != epoch.get()) {
      epoch.set(next);
      show();
    }
  }

  /// Reads nothing any more.
  public void close() {
    item.set(null);
    before.close();
    after.close();
  }

  /// How many epochs the task has.
  public int epochs() {
    var shown = item.get();
    return shown == null ? 0 : Math.max(shown.before().size(), shown.after().size());
  }

  public Side before() {
    return before;
  }

  public Side after() {
    return after;
  }

  public List<Side> sides() {
    return List.of(before, after);
  }

  /// The task that is read; null for none.
  public ReadOnlyObjectProperty<@Nullable PairedItem> itemProperty() {
    return item.getReadOnlyProperty();
  }

  /// From 1.
  public ReadOnlyIntegerProperty epochProperty() {
    return epoch.getReadOnlyProperty();
  }

  private void show() {
    var shown = item.get();
    if (shown != null) {
      before.show(at(shown.before(), epoch.get()));
      after.show(at(shown.after(), epoch.get()));
    }
  }

  private static int telling(PairedItem item) {
    var epochs = item.before().stream().map(Trial::epoch).sorted().toList();
    return Stream.concat(
            epochs.stream()
                .filter(each -> failed(item.before(), each) != failed(item.after(), each)),
            epochs.stream().filter(each -> failed(item.after(), each)))
        .findFirst()
        .orElse(1);
  }

  private static boolean failed(List<Trial> trials, int epoch) {
    var trial = at(trials, epoch);
    return trial != null && trial.failed();
  }

  private static @Nullable Trial at(List<Trial> trials, int epoch) {
    return trials.stream().filter(trial -> trial.epoch() == epoch).findFirst().orElse(null);
  }
}
