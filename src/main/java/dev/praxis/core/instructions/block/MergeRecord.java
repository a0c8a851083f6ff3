package dev.praxis.core.instructions.block;

import dev.praxis.core.instructions.block.Conflict.Side;
import dev.praxis.core.instructions.block.MergedLine.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes down what a merge made of each line, for a person to look at.
final class MergeRecord {
  private final List<MergedLine> lines = new ArrayList<>();

  /// A line both sides changed.
  ///
  /// @param side null as long as nobody chose
  void contested(
      long rule, String base, @Nullable String inFile, @Nullable String here, @Nullable Side side) {
    var result =
        switch (side) {
          case null -> null;
          case FILE -> inFile;
          case WORKSPACE -> here;
          case BOTH -> here == null ? inFile : here;
        };
    var origin =
        switch (side) {
          case null -> Origin.OPEN;
          case FILE -> Origin.FILE;
          case WORKSPACE -> Origin.WORKSPACE;
          case BOTH -> Origin.BOTH;
        };
    lines.add(new MergedLine(rule, base, inFile, here, result, origin, true));
  }

  /// A line that at most one side changed, or both alike.
  void settled(
      @Nullable Long rule,
      @Nullable String base,
      @Nullable String inFile,
      @Nullable String here,
      @Nullable String result) {
    var origin =
        !Objects.equals(result, inFile)
            ? Origin.WORKSPACE
            : Objects.equals(result, base) ? Origin.UNCHANGED : Origin.FILE;
    lines.add(new MergedLine(rule, base, inFile, here, result, origin, false));
  }

  List<MergedLine> lines() {
    return List.copyOf(lines);
  }
}
