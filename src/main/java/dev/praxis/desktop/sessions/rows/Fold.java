package dev.praxis.desktop.sessions.rows;

import java.util.ArrayList;
import java.util.List;

/// A text cut into pieces small enough to draw: a head that is always shown and the rest, which is
/// shown on demand. The pieces joined are the text.
///
/// @param starts where each piece of the rest begins in the text
/// @param lines of the whole text
/// @param chars of the whole text
public record Fold(String head, List<String> rest, List<Integer> starts, int lines, int chars) {
  /// More in one piece makes a window stall.
  public static final int MOST_CHARS = 5_000;

  private static final int LINES_A_PIECE = 40;

  public Fold {
    rest = List.copyOf(rest);
    starts = List.copyOf(starts);
  }

  /// Cuts a text.
  ///
  /// @param headLines how many lines are shown before anybody asks
  public static Fold of(String text, int headLines) {
    int lines = text.isEmpty() ? 0 : (int) text.lines().count();
    int headEnd = pieceEnd(text, 0, headLines);
    // hiding a line or two behind a button helps nobody
    if (headEnd < text.length() && lines <= headLines + 2) {
      headEnd = pieceEnd(text, 0, headLines + 2);
    }
    var rest = new ArrayList<String>();
    var starts = new ArrayList<Integer>();
    for (int from = headEnd; from < text.length(); ) {
      int end = pieceEnd(text, from, LINES_A_PIECE);
      rest.add(withoutLastBreak(text.substring(from, end)));
      starts.add(from);
      from = end;
    }
    return new Fold(
        withoutLastBreak(text.substring(0, headEnd)), rest, starts, lines, text.length());
  }

  public boolean folded() {
    return !rest.isEmpty();
  }

  /// Whether it is long for its lines, rather than in their number.
  public boolean wide() {
    return head.length() >= MOST_CHARS;
  }

  private static int pieceEnd(String text, int from, int lines) {
    int end = from;
    for (int line = 0; line < lines && end < text.length(); line++) {
      int lineBreak = text.indexOf('\n', end);
      int next = lineBreak < 0 ? text.length() : lineBreak + 1;
      if (next - from > MOST_CHARS) {
        return line > 0 ? end : withoutHalfSign(text, from + MOST_CHARS);
      }
      end = next;
    }
    return end;
  }

  private static int withoutHalfSign(String text, int end) {
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  private static String withoutLastBreak(String piece) {
    return piece.endsWith("\n") ? piece.substring(0, piece.length() - 1) : piece;
  }
}
