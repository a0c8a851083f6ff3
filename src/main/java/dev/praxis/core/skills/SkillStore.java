package dev.praxis.core.skills;

import dev.praxis.core.review.History;
import dev.praxis.core.store.Database;
import java.util.List;
import java.util.Optional;

/// Keeps skills and their runs.
public final class SkillStore {
  private final Database database;
  private final History history;

  public SkillStore(Database database, History history) {
    this.database = database;
    this.history = history;
  }

  /// By the lower bound of their reliability, falling.
  public List<Skill> list() {
    throw new UnsupportedOperationException(database.file() + history.toString());
  }

  /// By id or name.
  public Optional<Skill> find(String idOrName) {
    throw new UnsupportedOperationException(idOrName);
  }

  /// Oldest first.
  public List<Skill.Run> runs(long skill) {
    throw new UnsupportedOperationException(Long.toString(skill));
  }

  /// One verified run of the newest version; can be undone.
  public void record(long skill, String outcome, String verifier, String notes) {
    throw new UnsupportedOperationException(skill + outcome + verifier + notes);
  }
}
