package dev.praxis.desktop.sessions.rows;

import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.mining.Signal;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of the reader. A long event takes several, so that no row is slow to draw.
public sealed interface Row {

  /// The event it belongs to, or -1: a row between events.
  default int seq() {
    return -1;
  }

  /// Whether moving by event stops here.
  default boolean head() {
    return false;
  }

  /// A new day begins.
  record Day(LocalDate date) implements Row {}

  /// Nothing happened for long.
  record Gap(Duration length) implements Row {}

  /// The first row of something said.
  ///
  /// @param text what of it fits in one row
  record Said(Event event, Role role, String text, List<Signal> signals, List<Evidence> evidence)
      implements Row {
    public Said {
      signals = List.copyOf(signals);
      evidence = List.copyOf(evidence);
    }

    @Override
    public int seq() {
      return event.seq();
    }

    @Override
    public boolean head() {
      return true;
    }
  }

  /// A tool call with its result, in one line.
  ///
  /// @param took null where the transcript has no times
  /// @param agent the session of the sub-agent it started; null where it started none
  record Call(
      Event event,
      @Nullable Event result,
      @Nullable Duration took,
      boolean open,
      List<Signal> signals,
      List<Evidence> evidence,
      @Nullable Session agent)
      implements Row {
    public Call {
      signals = List.copyOf(signals);
      evidence = List.copyOf(evidence);
    }

    @Override
    public int seq() {
      return event.seq();
    }

    @Override
    public boolean head() {
      return true;
    }
  }

  /// More text of an event: what a message goes on with, what a tool was given or gave.
  ///
  /// @param from seq of the event whose text it is; -1 where it is no event's own text
  /// @param start where it begins in that text as it is shown
  record Piece(
      int seq, Role role, Kind kind, String text, int from, int start, List<Evidence> evidence)
      implements Row {
    public Piece {
      evidence = List.copyOf(evidence);
    }

    /// Text of no event.
    public static Piece apart(int seq, Role role, Kind kind, String text) {
      return new Piece(seq, role, kind, text, -1, 0, List.of());
    }

    /// Where the text comes from.
    public enum Kind {
      MESSAGE,
      COMMAND,
      OUTPUT,
      FAILED_OUTPUT
    }
  }

  /// One argument of a call.
  record Field(int seq, String name, String value) implements Row {}

  /// One line of what a call changed in a file.
  record Change(int seq, TextDiff.Line line, Fate fate) implements Row {
    /// What became of the line.
    public enum Fate {
      SAME,
      REMOVED,
      ADDED
    }
  }

  /// Unfolds or folds again.
  ///
  /// @param part which text of the event
  /// @param wide cut for the length of a line; else for the number of lines
  record More(int seq, Role role, String part, boolean shown, int lines, int chars, boolean wide)
      implements Row {}

  /// What an opened call waits for.
  record Waiting(int seq) implements Row {}

  /// When it happened, of an event.
  static @Nullable Instant at(Row row) {
    return switch (row) {
      case Said said -> said.event().at();
      case Call call -> call.event().at();
      case Day _, Gap _, Piece _, Field _, Change _, More _, Waiting _ -> null;
    };
  }
}
