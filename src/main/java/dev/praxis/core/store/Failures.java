package dev.praxis.core.store;

import dev.praxis.core.Problem;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Tells what of SQLite's failures a person can put right, and how.
public final class Failures {
  private Failures() {}

  /// The problem behind a failure; the failure itself where it is our own fault.
  static RuntimeException explained(RuntimeException failure, Path file) {
    var code = code(failure);
    return code.isEmpty() ? failure : explained(failure, code.get(), file);
  }

  /// Whether the schema forbids what was written.
  public static boolean isConstraint(RuntimeException failure) {
    return is(SQLiteErrorCode.SQLITE_CONSTRAINT, failure);
  }

  static boolean isCorruption(RuntimeException failure) {
    return is(SQLiteErrorCode.SQLITE_CORRUPT, failure);
  }

  private static boolean is(SQLiteErrorCode kind, RuntimeException failure) {
    return code(failure).filter(code -> primary(code) == kind.code).isPresent();
  }

  private static RuntimeException explained(
      RuntimeException failure, SQLiteErrorCode code, Path file) {
    return switch (SQLiteErrorCode.getErrorCode(primary(code))) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new Problem(
              "The workspace %s is in use by another program that does not let go of it."
                  .formatted(file),
              "Close that program or wait until it is done, then try again.",
              failure);
      case SQLITE_READONLY, SQLITE_PERM ->
          new Problem(
              "The workspace %s can’t be written.".formatted(file),
              "Allow writing to the file and its folder, then try again.",
              failure);
      case SQLITE_FULL ->
          new Problem(
              "There is no room left on the disk of the workspace %s.".formatted(file),
              "Free some space, then try again; what was saved before is safe.",
              failure);
      case SQLITE_CORRUPT -> damaged(file, failure);
      case SQLITE_NOTADB -> notAWorkspace(file, failure);
      case SQLITE_IOERR, SQLITE_CANTOPEN ->
          new Problem(
              "The workspace %s can’t be read or written: the disk or the network reports an error."
                  .formatted(file),
              "Check that the disk is connected and sound, then open the workspace again.",
              failure);
      default -> failure;
    };
  }

  static Problem damaged(Path file, @Nullable Throwable cause) {
    return new Problem(
        "The workspace %s is damaged.".formatted(file),
        "Keep the file, and open a backup of it instead.",
        cause);
  }

  static Problem notAWorkspace(Path file, @Nullable Throwable cause) {
    return new Problem(
        "%s is not a workspace.".formatted(file),
        "Choose a file that Praxis made, or the name of a new one.",
        cause);
  }

  private static int primary(SQLiteErrorCode code) {
    return code.code & 0xff;
  }

  private static Optional<SQLiteErrorCode> code(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return Optional.of(sqlite.getResultCode());
      }
    }
    return Optional.empty();
  }
}
