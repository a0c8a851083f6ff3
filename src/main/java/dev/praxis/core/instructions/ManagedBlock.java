package dev.praxis.core.instructions;

import java.util.List;

/// The one part of an instruction file that Praxis owns.
public final class ManagedBlock {
  private ManagedBlock() {}

  /// The bytes of `file` with the block holding these rules, everything else untouched. No rules: no
  /// block. The block is added at the end where there was none.
  ///
  /// @throws dev.praxis.core.Problem where the markers in the file are broken
  public static byte[] withRules(byte[] file, List<String> rules) {
    throw new UnsupportedOperationException(file.length + rules.toString());
  }

  /// The rules that stand in the block now, in order; empty where there is none.
  ///
  /// @throws dev.praxis.core.Problem where the markers in the file are broken
  public static List<String> rulesIn(byte[] file) {
    throw new UnsupportedOperationException(Integer.toString(file.length));
  }
}
