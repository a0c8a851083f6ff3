package dev.praxis.core.instructions.block;

import org.jspecify.annotations.Nullable;

/// A line of a block that was edited by hand, three times, and what becomes of it. Lines keep their
/// list markers.
///
/// @param rule whose line it is; null for a note and for a line that is no rule of this workspace
/// @param base as last exported; null where it was not there
/// @param inFile as it stands in the file; null where it was taken out
/// @param here as the workspace has it; null where it has no such rule in force
/// @param result as it will stand; null where it goes, and as long as it is open
/// @param origin where the result is from
/// @param contested whether both sides changed it, each in its own way
public record MergedLine(
    @Nullable Long rule,
    @Nullable String base,
    @Nullable String inFile,
    @Nullable String here,
    @Nullable String result,
    Origin origin,
    boolean contested) {

  /// Where a line is from.
  public enum Origin {
    /// Nobody changed it.
    UNCHANGED,
    FILE,
    WORKSPACE,
    /// The file's line and the workspace's both stand.
    BOTH,
    /// The curator did not choose yet.
    OPEN
  }
}
