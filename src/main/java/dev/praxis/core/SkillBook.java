package dev.praxis.core;

import dev.praxis.core.review.History;
import dev.praxis.core.skills.SkillProposals;
import dev.praxis.core.skills.SkillRunStore;
import dev.praxis.core.skills.SkillStore;
import dev.praxis.core.store.Database;

/// The skills of a workspace, and what can be done with them.
public final class SkillBook {
  private final Database database;
  private final History history;
  private final SkillStore store;

  SkillBook(Database database, History history) {
    this.database = database;
    this.history = history;
    store = new SkillStore(database, history);
  }

  /// What skills say, and whether they are in use.
  public SkillStore store() {
    return store;
  }

  /// How their executions ended.
  public SkillRunStore runs() {
    return new SkillRunStore(database, history);
  }

  /// Changes of them that wait for the curator.
  public SkillProposals proposals() {
    return new SkillProposals(database, history);
  }
}
