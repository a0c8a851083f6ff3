package dev.praxis.desktop.sessions.raw;

import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.tab.Desk;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Shows the lines behind an event in a sheet: with secrets masked, or as they are for a moment.
public final class RawLook {
  private static final Duration REVEALED = Duration.seconds(10);

  private final RawLine lines;
  private final Desk desk;
  private final Activity reading = new Activity();

  public RawLook(RawLine lines, Desk desk) {
    this.lines = lines;
    this.desk = desk;
  }

  /// With secrets masked.
  public void masked(Session session, Event event) {
    show("sessions.raw.title", session, event, lines::of, _ -> {});
  }

  /// As they are; the sheet closes by itself.
  public void revealed(Session session, Event event) {
    show("sessions.reveal.title", session, event, lines::revealed, this::closeSoon);
  }

  private void show(
      String title,
      Session session,
      Event event,
      BiFunction<Session, Event, List<String>> read,
      Consumer<RawSheet> shown) {
    desk.background()
        .start(
            reading,
            _ -> read.apply(session, event),
            found -> {
              var sheet = new RawSheet(found);
              desk.dialogs().showSheet(desk.texts().format(title, event.line()), sheet);
              shown.accept(sheet);
            });
  }

  private void closeSoon(RawSheet sheet) {
    var pause = new PauseTransition(REVEALED);
    pause.setOnFinished(_ -> desk.dialogs().closeSheet(sheet));
    pause.play();
  }
}
