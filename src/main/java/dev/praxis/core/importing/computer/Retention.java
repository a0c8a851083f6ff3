package dev.praxis.core.importing.computer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an agent is about to delete.
///
/// @param days how long the agent keeps a transcript after it was last written
/// @param transcripts how many it keeps now
/// @param leaving how many of them it deletes within a week
/// @param saved how many of those are in the workspace, with every byte
/// @param next when the first of those that are not saved goes; null where all are
public record Retention(int days, int transcripts, int leaving, int saved, @Nullable Instant next) {

  /// Transcripts that will be lost unless they are imported.
  public int unsaved() {
    return leaving - saved;
  }
}
