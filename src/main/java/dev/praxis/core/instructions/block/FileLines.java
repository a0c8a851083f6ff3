package dev.praxis.core.instructions.block;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The lines of a file as places in its bytes, whatever its encoding, with its fenced code told
/// apart. Bytes are looked at as Latin-1, where each is one character and none is invalid.
final class FileLines {
  private static final Pattern FENCE =
      Pattern.compile(" {0,3}(`{3,}(?=[^`]*\\z)|~{3,})(.*)", Pattern.DOTALL);

  /// @param from first byte
  /// @param to just behind the text
  /// @param next just behind the line end, which is where the next line starts
  record Line(int number, int from, int to, int next) {}

  private final byte[] file;
  private final List<Line> lines = new ArrayList<>();

  /// @param from where the first line starts: behind a byte order mark
  FileLines(byte[] file, int from) {
    this.file = file;
    int start = from;
    while (start < file.length) {
      int to = start;
      while (to < file.length && file[to] != '\n' && file[to] != '\r') {
        to++;
      }
      int next = lineEnd(to);
      lines.add(new Line(lines.size() + 1, start, to, next));
      start = next;
    }
  }

  String text(Line line) {
    return new String(file, line.from(), line.to() - line.from(), StandardCharsets.ISO_8859_1);
  }

  /// Lines that are not within a fenced code block. A fence that nobody closes hides nothing: a
  /// reader of Markdown would take the rest of the file for code, but the writer did not mean it.
  List<Line> outsideFences() {
    var fences = lines.stream().map(line -> Fence.of(text(line))).toList();
    var closable = closable(fences);
    var outside = new ArrayList<Line>();
    for (int i = 0; i < lines.size(); i++) {
      if (closable[i]) {
        i = closing(fences, i);
      } else {
        outside.add(lines.get(i));
      }
    }
    return outside;
  }

  /// Whether a line opens a fence that a later line closes. Worked out from the end, so that a file
  /// of nothing but fences takes no longer than any other.
  private static boolean[] closable(List<Fence> fences) {
    var closable = new boolean[fences.size()];
    int longestBackticks = 0;
    int longestTildes = 0;
    for (int i = fences.size() - 1; i >= 0; i--) {
      var fence = fences.get(i);
      int longest = fence.mark() == '`' ? longestBackticks : longestTildes;
      closable[i] = fence.length() > 0 && longest >= fence.length();
      if (fence.bare() && fence.mark() == '`') {
        longestBackticks = Math.max(longestBackticks, fence.length());
      } else if (fence.bare()) {
        longestTildes = Math.max(longestTildes, fence.length());
      }
    }
    return closable;
  }

  private static int closing(List<Fence> fences, int opening) {
    var fence = fences.get(opening);
    int at = opening + 1;
    while (!fences.get(at).closes(fence)) {
      at++;
    }
    return at;
  }

  private int lineEnd(int at) {
    if (at == file.length) {
      return at;
    }
    boolean both = file[at] == '\r' && at + 1 < file.length && file[at + 1] == '\n';
    return at + (both ? 2 : 1);
  }

  /// @param length 0 where the line is no fence
  /// @param bare nothing but white space follows
  private record Fence(char mark, int length, boolean bare) {
    static Fence of(String line) {
      var fence = FENCE.matcher(line);
      return fence.matches()
          ? new Fence(fence.group(1).charAt(0), fence.group(1).length(), fence.group(2).isBlank())
          : new Fence(' ', 0, false);
    }

    boolean closes(Fence opening) {
      return bare && mark == opening.mark && length >= opening.length;
    }
  }
}
