package dev.praxis.core.importing;

import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.List;

/// Imports files and folders of transcripts. Never changes them. Importing again adds nothing.
public final class Importer {
  private final Database database;

  public Importer(Database database) {
    this.database = database;
  }

  /// Reads every transcript at or below the paths. A bad line never stops its file, a bad file never
  /// the batch; where `progress` asks to stop, what is done is kept.
  public ImportReport importAll(List<Path> paths, Progress progress) {
    throw new UnsupportedOperationException(database.file() + " " + paths + progress);
  }
}
