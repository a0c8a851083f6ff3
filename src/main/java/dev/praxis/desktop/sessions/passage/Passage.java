package dev.praxis.desktop.sessions.passage;

import dev.praxis.core.session.EventKind;
import dev.praxis.desktop.sessions.rows.Entry;
import dev.praxis.desktop.sessions.rows.Selection;
import dev.praxis.desktop.sessions.rows.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A place of a session where the words stand that somebody looks for.
///
/// @param seq of the event that has them
/// @param words where in its text as it is shown; null in what a tool was given, which is no text
///   of its own
public record Passage(int seq, @Nullable Selection words) {
  /// More than anybody steps through.
  static final int MOST = 10_000;

  /// All places, in order, but no more than [#MOST].
  ///
  /// @param stop asks to leave off
  static List<Passage> in(List<Entry> entries, Words words, BooleanSupplier stop) {
    var found = new ArrayList<Passage>();
    for (var entry : entries) {
      if (stop.getAsBoolean() || found.size() >= MOST) {
        break;
      }
      if (entry.event().is(EventKind.TOOL_CALL)) {
        if (words.areIn(entry.event().text()) || givenTo(entry, words)) {
          found.add(new Passage(entry.seq(), null));
        }
      } else {
        words.placesIn(entry.shown()).stream()
            .map(at -> new Passage(entry.seq(), new Selection(entry.seq(), at.start(), at.end())))
            .limit(MOST - found.size())
            .forEach(found::add);
      }
    }
    return found;
  }

  private static boolean givenTo(Entry call, Words words) {
    var use = call.event().toolUse();
    return use != null
        && (words.areIn(use.tool()) || words.areIn(use.target()) || words.areIn(use.input()));
  }
}
