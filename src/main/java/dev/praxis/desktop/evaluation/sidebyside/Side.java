package dev.praxis.desktop.evaluation.sidebyside;

import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionId;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.sessions.reader.ReaderViewModel;
import dev.praxis.desktop.sessions.rows.Words;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One of two transcripts: a run, read at the event that was scored.
public final class Side {
  private final ReaderViewModel reader;
  private final Function<SessionId, Optional<Session>> sessions;
  private final Background background;
  private final Activity finding = new Activity();
  private final ReadOnlyObjectWrapper<@Nullable Trial> trial =
      new ReadOnlyObjectWrapper<>(this, "trial");

  /// @param sessions reads one; asked off the JavaFX thread
  public Side(
      ReaderViewModel reader,
      Function<SessionId, Optional<Session>> sessions,
      Background background) {
    this.reader = reader;
    this.sessions = sessions;
    this.background = background;
  }

  /// Reads the transcript of a run; the one that is read already is left as it stands.
  public void show(@Nullable Trial wanted) {
    var before = trial.get();
    trial.set(wanted);
    if (wanted == null || wanted.session().isEmpty()) {
      finding.stop();
      reader.close();
      return;
    }
    var session = wanted.session().get();
    if (before != null && before.session().filter(session::equals).isPresent()) {
      return;
    }
    reader.close();
    background.start(
        finding,
        _ -> sessions.apply(session),
        found -> found.ifPresent(read -> open(read, wanted)));
  }

  private void open(Session session, Trial wanted) {
    var shown = trial.get();
    if (shown != null && shown.session().equals(wanted.session())) {
      reader.open(
          session, wanted.scoredEvent().map(Math::toIntExact).orElse(null), Words.NONE, false);
    }
  }

  void close() {
    show(null);
  }

  public ReaderViewModel reader() {
    return reader;
  }

  /// The run that is read; null for none.
  public ReadOnlyObjectProperty<@Nullable Trial> trialProperty() {
    return trial.getReadOnlyProperty();
  }
}
