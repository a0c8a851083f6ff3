package dev.praxis.core.importing.watching;

import dev.praxis.core.store.Database;
import dev.praxis.core.store.SettingStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Which folders a person wants to be watched whenever the workspace is open.
public final class WatchedFolderStore {
  private static final String SETTING = "watch.folders";

  private final SettingStore settings;

  public WatchedFolderStore(Database database) {
    settings = new SettingStore(database);
  }

  /// In the order in which they were added.
  public List<Path> list() {
    return settings.find(SETTING).stream()
        .flatMap(String::lines)
        .filter(line -> !line.isBlank())
        .map(Path::of)
        .toList();
  }

  public void add(Path folder) {
    var folders = new ArrayList<>(list());
    var absolute = folder.toAbsolutePath().normalize();
    if (!folders.contains(absolute)) {
      folders.add(absolute);
      save(folders);
    }
  }

  public void remove(Path folder) {
    var folders = new ArrayList<>(list());
    folders.remove(folder.toAbsolutePath().normalize());
    save(folders);
  }

  private void save(List<Path> folders) {
    settings.put(SETTING, folders.stream().map(Path::toString).collect(Collectors.joining("\n")));
  }
}
