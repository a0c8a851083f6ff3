package dev.praxis.desktop.sessions.rows;

import dev.praxis.core.review.EvidenceSpan;
import dev.praxis.core.session.Event;
import java.util.regex.Pattern;

/// An event made ready to be shown, off the JavaFX thread.
///
/// @param hit the words searched for stand in it
public record Entry(Event event, Role role, Fold fold, boolean hit) {
  private static final Pattern BLANK_START = Pattern.compile("\\A(?:[ \\t]*\\n)+");

  public static Entry of(Event event, Words words) {
    var role = Role.of(event.kind());
    var hit = words.areIn(event.text());
    return new Entry(event, role, Fold.of(withoutBlankEnds(event.text()), role.lines()), hit);
  }

  /// The first line keeps its indentation.
  private static String withoutBlankEnds(String text) {
    var shown = Inert.text(text).stripTrailing();
    return shown.substring(blankStart(shown));
  }

  /// How many signs of blank lines a text begins with.
  static int blankStart(String shown) {
    var blank = BLANK_START.matcher(shown);
    return blank.find() ? blank.end() : 0;
  }

  public int seq() {
    return event.seq();
  }

  /// The text as it is shown.
  public String shown() {
    return withoutBlankEnds(event.text());
  }

  boolean holds(EvidenceSpan span) {
    return span.seq() == event.seq();
  }

  public boolean blank() {
    return fold.chars() == 0;
  }
}
