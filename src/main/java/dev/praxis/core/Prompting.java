package dev.praxis.core;

import dev.praxis.core.model.job.ModelJob;
import dev.praxis.core.reflection.PromptOptimizer;
import dev.praxis.core.reflection.asking.ModelOptimizer;
import dev.praxis.core.reflection.keeping.FileProposals;
import dev.praxis.core.reflection.keeping.PromptStore;
import dev.praxis.core.reflection.keeping.Reflection;
import dev.praxis.core.reflection.offline.OfflineOptimizer;
import dev.praxis.core.reflection.trajectory.SessionTrajectories;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.RuleCatalogue;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.drafting.ResolutionDrafts;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.secrets.SecretSettingStore;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.store.Database;
import java.security.SecureRandom;

/// The prompts of a workspace, and what optimizes them.
public final class Prompting {
  private final Database database;
  private final History history;
  private final SessionStore sessions;
  private final TagBook tags;
  private final TokenCounter tokens;

  Prompting(
      Database database,
      History history,
      SessionStore sessions,
      TagBook tags,
      TokenCounter tokens) {
    this.database = database;
    this.history = history;
    this.sessions = sessions;
    this.tags = tags;
    this.tokens = tokens;
  }

  /// Kept prompts.
  public PromptStore prompts() {
    return new PromptStore(database, history);
  }

  /// What was proposed for kept prompts.
  public Reflection reflection() {
    return new Reflection(database, history, prompts());
  }

  /// What was proposed for instruction files.
  public FileProposals fileProposals(RuleStore rules) {
    return new FileProposals(prompts(), reflection(), rules, sessions, tags.signals(), history);
  }

  /// Sessions to learn from.
  public SessionTrajectories sessionTrajectories() {
    return new SessionTrajectories(sessions, tags.signals());
  }

  /// Thinks of edits of prompts without any model.
  public PromptOptimizer offlineOptimizer() {
    return new OfflineOptimizer(
        new RuleCatalogue(),
        new ResolutionDrafts(tags.resolutions()::groups),
        redactor(),
        tokens::count);
  }

  /// Lets a model think of edits of prompts.
  public ModelOptimizer modelOptimizer(ModelJob job) {
    return new ModelOptimizer(job, redactor(), tokens::count, new SecureRandom());
  }

  private Redactor redactor() {
    return new SecretSettingStore(database).redactor();
  }
}
