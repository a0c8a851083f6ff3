package dev.praxis.core.importing.computer;

import dev.praxis.core.store.Database;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The folders in which the imported sessions took place.
public final class ProjectFolderStore {
  private final Database database;

  public ProjectFolderStore(Database database) {
    this.database = database;
  }

  /// By path.
  public List<Path> list() {
    var names =
        database.read(handle ->
            handle
                .createQuery("SELECT DISTINCT cwd FROM session WHERE cwd <> '' ORDER BY cwd")
                .mapTo(String.class)
                .list());
    return names.stream().flatMap(ProjectFolderStore::path).filter(Path::isAbsolute).toList();
  }

  /// Sessions of another system name folders that are no paths here.
  private static Stream<Path> path(String name) {
    try {
      return Stream.of(Path.of(name));
    } catch (InvalidPathException _) {
      return Stream.empty();
    }
  }
}
