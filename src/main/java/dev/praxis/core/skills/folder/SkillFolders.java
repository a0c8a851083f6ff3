package dev.praxis.core.skills.folder;

import dev.praxis.core.review.History;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.store.Database;

/// Skills as folders: bringing them in and writing them out.
public final class SkillFolders {
  private final Database database;
  private final History history;
  private final SkillStore skills;

  public SkillFolders(Database database, History history, SkillStore skills) {
    this.database = database;
    this.history = history;
    this.skills = skills;
  }

  /// From folders.
  public SkillImport importing() {
    return new SkillImport(skills, new SkillFileStore(database), history);
  }

  /// To folders.
  public SkillExporter exporting() {
    return new SkillExporter(
        skills,
        new SkillFileStore(database),
        new TokenCounter(),
        database.file().resolveSibling("backups").resolve("skills"));
  }
}
