package dev.praxis.core.instructions.block;

import dev.praxis.core.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the managed block stands in a file.
///
/// @param ownedFrom first byte that goes when the block is removed: of the line end put before it
/// @param from first byte of the start marker
/// @param contentFrom just behind the start marker's line
/// @param contentTo first byte of the end marker
/// @param to just behind the end marker
/// @param ownedTo just behind the end marker's line end
/// @param hash as the start marker has it
record BlockPlace(
    int ownedFrom, int from, int contentFrom, int contentTo, int to, int ownedTo, String hash) {
  private static final Pattern MARKER =
      Pattern.compile("<!--\\s*praxis:rules\\b.*", Pattern.DOTALL);
  private static final Pattern START =
      Pattern.compile("<!-- praxis:rules start v(\\d{1,9}) sha256=(\\S*) -->\\s*");
  private static final Pattern END = Pattern.compile("<!-- praxis:rules end -->\\s*");
  private static final String VERSION = "1";
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /// A marker counts only as a whole line that starts in the first column, outside fenced code: a
  /// file may explain the markers without having a block.
  ///
  /// @throws Problem where a marker is broken, or they are not one start followed by one end
  static Optional<BlockPlace> in(byte[] file) {
    var lines = new FileLines(file, startsWithByteOrderMark(file) ? BYTE_ORDER_MARK.length : 0);
    FileLines.@Nullable Line start = null;
    FileLines.@Nullable Line end = null;
    var hash = "";
    for (var line : lines.outsideFences()) {
      var text = lines.text(line);
      if (!MARKER.matcher(text).matches()) {
        continue;
      }
      var opening = START.matcher(text);
      if (opening.matches()) {
        refuseSecond(line, start, end);
        refuseNewer(line, opening);
        start = line;
        hash = opening.group(2);
      } else if (END.matcher(text).matches()) {
        refuseStray(line, start, end);
        end = line;
      } else {
        throw problem(line, "looks like a marker of a block of rules but is not one");
      }
    }
    if (start != null && end == null) {
      throw problem(start, "starts a block of rules that never ends");
    }
    return start == null || end == null
        ? Optional.empty()
        : Optional.of(between(file, start, end, hash));
  }

  private static BlockPlace between(
      byte[] file, FileLines.Line start, FileLines.Line end, String hash) {
    int ownedFrom = start.from() - lineEndBefore(file, start.from());
    boolean follows = end.next() < file.length;
    boolean separates = ownedFrom == 0 || lineEndBefore(file, ownedFrom) > 0;
    return new BlockPlace(
        follows && !separates ? start.from() : ownedFrom,
        start.from(),
        start.next(),
        end.from(),
        end.to(),
        end.next(),
        hash);
  }

  /// Length of the line end that ends just before `at`.
  static int lineEndBefore(byte[] file, int at) {
    if (at == 0 || (file[at - 1] != '\n' && file[at - 1] != '\r')) {
      return 0;
    }
    return at > 1 && file[at - 1] == '\n' && file[at - 2] == '\r' ? 2 : 1;
  }

  private static void refuseSecond(
      FileLines.Line line, FileLines.@Nullable Line start, FileLines.@Nullable Line end) {
    if (start != null && end == null) {
      throw problem(
          line, "starts a block of rules inside the one that starts in line " + start.number());
    }
    if (start != null) {
      throw problem(
          line, "starts a second block of rules; the first starts in line " + start.number());
    }
  }

  private static void refuseStray(
      FileLines.Line line, FileLines.@Nullable Line start, FileLines.@Nullable Line end) {
    if (start == null || end != null) {
      throw problem(line, "ends a block of rules that never started");
    }
  }

  private static void refuseNewer(FileLines.Line line, Matcher opening) {
    if (!opening.group(1).equals(VERSION)) {
      throw new Problem(
          "Line %d starts a block of rules of version %s, and this program knows version %s."
              .formatted(line.number(), opening.group(1), VERSION),
          "Use a newer Praxis for this file.");
    }
  }

  private static Problem problem(FileLines.Line line, String what) {
    return new Problem(
        "Line %d %s.".formatted(line.number(), what),
        "Mend or delete the lines that start with “<!-- praxis:rules”, then look again.");
  }

  private static boolean startsWithByteOrderMark(byte[] file) {
    return file.length >= BYTE_ORDER_MARK.length
        && file[0] == BYTE_ORDER_MARK[0]
        && file[1] == BYTE_ORDER_MARK[1]
        && file[2] == BYTE_ORDER_MARK[2];
  }
}
