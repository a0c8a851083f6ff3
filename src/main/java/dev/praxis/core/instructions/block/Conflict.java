package dev.praxis.core.instructions.block;

import java.util.Optional;

/// A rule that was changed in the file and in the workspace, each in its own way. Nobody but the
/// curator can say which counts.
///
/// @param base its line as last exported
/// @param inFile as it stands in the file; empty where it was taken out
/// @param here as it stands in the workspace; empty where it is no longer active
public record Conflict(long rule, String base, Optional<String> inFile, Optional<String> here) {

  /// Whose change counts.
  public enum Side {
    /// What was changed in the file, by hand.
    FILE,
    /// What was decided in the workspace.
    WORKSPACE,
    /// Both: what was decided here stands, and the words in the file become a rule of their own.
    /// Where the file has none, the same as [#WORKSPACE].
    BOTH
  }
}
