package dev.praxis.core.importing.computer;

import java.nio.file.Path;
import java.time.Instant;

/// A place in which an agent of this computer keeps transcripts.
///
/// @param agent as its makers write it
/// @param path a folder, or a single file
/// @param files how many transcripts there are
/// @param oldest when the transcript that was touched longest ago was
/// @param note what to do where they can't be imported as they lie; else empty
public record AgentFolder(
    String agent, Path path, int files, long bytes, Instant oldest, Instant newest, String note) {

  /// Whether its files can be imported as they lie.
  public boolean importable() {
    return note.isEmpty();
  }
}
