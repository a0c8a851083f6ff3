package dev.praxis.core;

import dev.praxis.core.importing.Importer;
import dev.praxis.core.importing.archive.SourceStore;
import dev.praxis.core.importing.computer.AgentFolder;
import dev.praxis.core.importing.computer.AgentFolders;
import dev.praxis.core.importing.computer.ProjectFolderStore;
import dev.praxis.core.importing.computer.RetentionCheck;
import dev.praxis.core.importing.watching.WatchedFolderStore;
import dev.praxis.core.importing.watching.WatchedFolders;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.List;

/// The folders of this computer in which agents keep their transcripts.
public final class ComputerFolders {
  private final Database database;
  private final Importer importer;
  private final SourceStore sources;

  ComputerFolders(Database database, Importer importer, SourceStore sources) {
    this.database = database;
    this.importer = importer;
    this.sources = sources;
  }

  /// What the agents of this computer keep on it. Walks their folders.
  public List<AgentFolder> ofAgents() {
    return new AgentFolders().find(new ProjectFolderStore(database).list());
  }

  /// What an agent is about to delete, and how much of it is saved here.
  public RetentionCheck retention() {
    return new RetentionCheck(sources);
  }

  /// Which folders a person wants to be watched.
  public WatchedFolderStore watched() {
    return new WatchedFolderStore(database);
  }

  /// Imports what is written into folders, until the answer is closed. Close it before the
  /// workbench.
  ///
  /// @throws Problem where one of them is no folder
  public WatchedFolders watch(List<Path> folders, WatchedFolders.Listener listener) {
    return WatchedFolders.watch(folders, importer, listener);
  }
}
