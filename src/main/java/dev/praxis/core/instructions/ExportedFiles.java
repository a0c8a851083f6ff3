package dev.praxis.core.instructions;

import dev.praxis.core.Problem;
import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.instructions.target.Destination;
import dev.praxis.core.review.Decision;
import dev.praxis.core.review.Outside;
import dev.praxis.core.store.Database;
import dev.praxis.core.store.deciding.DecisionLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Puts an exported file back as it was when its export is undone, and writes it again on redo. A
/// file that somebody changed since is left alone, and the undo refused.
///
/// Bytes come from the history, where they are the same as in the backup.
public final class ExportedFiles implements Outside {

  @Override
  public Runnable undo(Handle handle, Decision decision) {
    return FileChangeStore.of(handle, decision.id())
        .map(change -> turn(change.file(), change.after(), change.before()))
        .orElse(() -> {});
  }

  @Override
  public Runnable redo(Handle handle, Decision decision) {
    return FileChangeStore.of(handle, decision.id())
        .map(change -> turn(change.file(), change.before(), change.after()))
        .orElse(() -> {});
  }

  /// What undo would make of a file; empty where it would touch none. Reads only.
  public static Optional<Turn> undoing(Database database) {
    return database.read(handle ->
        DecisionLog.undoable(handle)
            .flatMap(newest -> FileChangeStore.of(handle, newest.id()))
            .map(change -> Turn.of(change.file(), change.after(), change.before())));
  }

  /// What redo would make of a file; empty where it would touch none. Reads only.
  public static Optional<Turn> redoing(Database database) {
    return database.read(handle ->
        DecisionLog.redoable(handle)
            .flatMap(newest -> FileChangeStore.of(handle, newest.id()))
            .map(change -> Turn.of(change.file(), change.before(), change.after())));
  }

  private static Runnable turn(Path path, byte @Nullable [] from, byte @Nullable [] to) {
    var file = InstructionPlace.of(Destination.of(path));
    if (file.isStill(to)) {
      return () -> {};
    }
    if (!file.isStill(from)) {
      throw new Problem(
          "%s was changed since, and that change would be lost.".formatted(path),
          "Put the file back as it was exported, or undo and redo without touching it:"
              + " `praxis undo --leave-file`.");
    }
    file.turnInto(from, to);
    return () -> file.turnInto(to, from);
  }

  /// One file, as it is and as it will be.
  ///
  /// @param removed there was no file before the export, and there will be none
  /// @param changedSince the file is not as the export left it, so it will not be touched
  public record Turn(Path file, boolean removed, boolean changedSince, TextDiff diff) {
    static Turn of(Path path, byte @Nullable [] from, byte @Nullable [] to) {
      byte[] now = InstructionPlace.of(Destination.of(path)).read().orElse(null);
      return new Turn(
          path,
          to == null,
          !Arrays.equals(now, from) && !Arrays.equals(now, to),
          TextDiff.between(text(now), text(to)));
    }

    private static String text(byte @Nullable [] bytes) {
      return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
