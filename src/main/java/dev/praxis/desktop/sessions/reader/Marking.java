package dev.praxis.desktop.sessions.reader;

import dev.praxis.core.session.Event;
import dev.praxis.desktop.sessions.rows.Alignment;
import dev.praxis.desktop.sessions.rows.Selection;
import java.text.BreakIterator;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Which words of the open session are selected, by pointer or sentence by sentence by key.
public final class Marking {
  private final ReadOnlyObjectWrapper<@Nullable Selection> selection =
      new ReadOnlyObjectWrapper<>(this, "selection");

  public ReadOnlyObjectProperty<@Nullable Selection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  public void select(@Nullable Selection wanted) {
    selection.set(wanted);
  }

  /// Selects the sentence after what is selected in an event, or the one before; the first one
  /// where nothing is. Answers whether there is one.
  boolean sentence(Event event, int step) {
    var text = Alignment.of(event.text()).shown();
    var here = selection.get();
    int at = here == null || here.from() != event.seq() ? -1 : step > 0 ? here.end() : here.start();
    var found = at < 0 ? next(text, 0) : step > 0 ? next(text, at) : before(text, at);
    if (found == null) {
      return false;
    }
    selection.set(new Selection(event.seq(), found.start, found.end));
    return true;
  }

  private record Span(int start, int end) {}

  /// The first sentence that begins at or after a place.
  private static @Nullable Span next(String text, int from) {
    var sentences = sentences(text);
    int start = from == 0 ? 0 : sentences.following(Math.min(from, text.length()) - 1);
    while (start != BreakIterator.DONE && start < text.length()) {
      int end = sentences.following(start);
      var span = trimmed(text, start, end);
      if (span != null) {
        return span;
      }
      start = end;
    }
    return null;
  }

  private static @Nullable Span before(String text, int to) {
    var sentences = sentences(text);
    int end = to;
    while (end > 0) {
      int start = sentences.preceding(end);
      var span = trimmed(text, start, end);
      if (span != null) {
        return span;
      }
      end = start;
    }
    return null;
  }

  private static BreakIterator sentences(String text) {
    var sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(text);
    return sentences;
  }

  private static @Nullable Span trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? new Span(start, end) : null;
  }
}
