package dev.praxis.desktop.sessions.rows;

import dev.praxis.core.session.Event;

/// An event made ready to be shown, off the JavaFX thread.
///
/// @param hit the words searched for stand in it
public record Entry(Event event, Role role, Fold fold, boolean hit) {
  public static Entry of(Event event, Words words) {
    var role = Role.of(event.kind());
    var hit = words.areIn(event.text());
    return new Entry(event, role, Fold.of(Inert.text(event.text()).strip(), role.lines()), hit);
  }

  public int seq() {
    return event.seq();
  }

  public boolean blank() {
    return fold.chars() == 0;
  }
}
