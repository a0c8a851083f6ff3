package dev.praxis.core.importing;

import dev.praxis.core.importing.ImportReport.ImportProblem;
import dev.praxis.core.store.Database;
import java.io.OutputStream;
import java.util.List;

/// What is known of imported files, and their bytes.
public final class SourceStore {
  private final Database database;

  public SourceStore(Database database) {
    this.database = database;
  }

  /// By path.
  public List<Source> list() {
    throw new UnsupportedOperationException(database.file().toString());
  }

  /// Everything that could not be read, by file and line.
  public List<ImportProblem> problems() {
    throw new UnsupportedOperationException();
  }

  /// Writes the transcript out as it was, byte for byte.
  ///
  /// @param name path or id of a source, or key of a session
  /// @throws dev.praxis.core.Problem where nothing has that name
  public void copyRaw(String name, OutputStream out) {
    throw new UnsupportedOperationException(name + out);
  }
}
