package dev.praxis.core.connect;

import dev.praxis.core.Problem;
import dev.praxis.core.connect.ConnectPlan.FileChange;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What taking a connection back would make of its files.
public record Disconnection(ConnectableAgent agent, Reach reach, List<FileBack> files) {
  public Disconnection {
    files = List.copyOf(files);
  }

  /// Whether a file was changed by somebody else since.
  public boolean changedSince() {
    return files.stream().anyMatch(file -> file instanceof FileBack.ChangedSince);
  }

  /// One file.
  public sealed interface FileBack {
    Path file();

    /// What becomes of it; empty where nothing is to do.
    ///
    /// @throws Problem where that is not possible
    Optional<FileChange> turn(boolean keepingChanges);

    /// It is as Praxis left it, and gets its first bytes back.
    record AsLeft(FileChange change) implements FileBack {
      @Override
      public Path file() {
        return change.file();
      }

      @Override
      public Optional<FileChange> turn(boolean keepingChanges) {
        return Optional.of(change);
      }
    }

    /// It is as it was before Praxis wrote it.
    record BackAlready(Path file) implements FileBack {
      @Override
      public Optional<FileChange> turn(boolean keepingChanges) {
        return Optional.empty();
      }
    }

    /// Somebody else changed it.
    ///
    /// @param ours what Praxis changed
    /// @param theirs what was changed since
    /// @param without what it would be without ours and with theirs; null where that cannot be told
    record ChangedSince(FileChange ours, FileChange theirs, @Nullable FileChange without)
        implements FileBack {
      @Override
      public Path file() {
        return theirs.file();
      }

      @Override
      public Optional<FileChange> turn(boolean keepingChanges) {
        if (keepingChanges && without != null) {
          return Optional.of(without);
        }
        throw new Problem(
            "%s was changed since Praxis wrote it.".formatted(file()),
            without == null
                ? "The changes touch the entry of Praxis: take it out by hand."
                : "Say --keep-changes to take out only what Praxis wrote.");
      }
    }
  }
}
