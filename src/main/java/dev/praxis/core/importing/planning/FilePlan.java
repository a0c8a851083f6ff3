package dev.praxis.core.importing.planning;

import dev.praxis.core.importing.archive.ArchiveChunk;
import dev.praxis.core.importing.planning.SourceScanner.Found;
import dev.praxis.core.transcript.TranscriptFormat;
import org.jspecify.annotations.Nullable;

/// What is to be done with one file.
///
/// @param format null where no reader knows the file
/// @param known the source as the workspace has it; null for a new file
/// @param stamp of the file, taken before it was looked at
public record FilePlan(
    Found found,
    Task task,
    @Nullable TranscriptFormat format,
    @Nullable KnownSource known,
    String stamp) {

  public enum Task {
    NOTHING,
    /// The file holds only the beginning of what we have: all of that stays.
    SHORTER,
    ADD,
    /// The file begins with the bytes we have: only what came behind them is written.
    APPEND,
    /// The file is another one than before, or the reader is.
    REPLACE
  }

  /// What the workspace has of a file.
  ///
  /// @param hash SHA-256 of the bytes, hex; empty where they must be read again
  /// @param copy its bytes are kept with another source
  /// @param chunkBytes of the file in each chunk of its archive
  /// @param stamp by which a [FileStamp] knows it; empty where its bytes must be looked at
  public record KnownSource(
      long id,
      String hash,
      long bytes,
      String format,
      int formatVersion,
      boolean copy,
      int chunkBytes,
      String stamp) {

    /// Whether the chunks there are of it can stay when it grows.
    boolean chunksStay() {
      return chunkBytes == ArchiveChunk.BYTES || bytes <= chunkBytes;
    }
  }
}
