package dev.praxis.core.importing.reading;

import dev.praxis.core.importing.planning.FilePlan;
import dev.praxis.core.importing.planning.FileTrouble;
import dev.praxis.core.importing.reading.CallRow.CallEnding;
import dev.praxis.core.transcript.TranscriptEvent.Annotates;
import dev.praxis.core.transcript.TranscriptEvent.Unreadable;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// A part of one file that is read and ready to be written. Ordinary files are one piece.
///
/// @param sessions how many sessions of the file have begun up to here
/// @param ending what is known when the file is read to its end; null before
public record Piece(
    FilePlan plan,
    boolean first,
    int sessions,
    List<EventRow> events,
    List<CallEnding> callEndings,
    List<TokensRow> tokens,
    List<Chunk> chunks,
    List<Unreadable> unreadable,
    long rawBytes,
    @Nullable Ending ending) {

  /// Raw bytes, compressed.
  public static final class Chunk {
    private final int seq;
    private final byte[] data;

    Chunk(int seq, byte[] data) {
      this.seq = seq;
      this.data = data;
    }

    /// Its place in the file, from 0.
    public int seq() {
      return seq;
    }

    /// Its own array, to be read only.
    public byte[] data() {
      return data;
    }
  }

  /// How the reading of a file ended.
  public sealed interface Ending {}

  /// There was nothing to do: these very bytes are in the workspace.
  public record Unchanged() implements Ending {}

  /// Some other file that lies among the transcripts of a folder.
  public record NoTranscript() implements Ending {}

  /// Somebody asked to stop before the end was reached.
  public record Stopped() implements Ending {}

  /// It cannot be read, or not as a transcript.
  public record Failed(FileTrouble why) implements Ending {}

  /// Read whole.
  ///
  /// @param hash SHA-256 of the bytes, hex
  /// @param maskedBytes what is archived, where that is not the file itself; else null
  /// @param otherRecords how many by type
  /// @param annotations what it says of sessions in other files
  public record Whole(
      String hash,
      long bytes,
      @Nullable Long maskedBytes,
      long lines,
      long records,
      long unreadableLines,
      SortedMap<String, Long> otherRecords,
      List<SessionSummary> sessions,
      List<Annotates> annotations)
      implements Ending {}

  /// Whether the file is through.
  public boolean last() {
    return ending != null;
  }
}
