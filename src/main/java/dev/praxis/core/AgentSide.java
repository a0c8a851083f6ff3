package dev.praxis.core;

import dev.praxis.core.agents.AgentBook;
import dev.praxis.core.asking.Asking;
import dev.praxis.core.review.History;
import dev.praxis.core.secrets.SecretSettingStore;
import dev.praxis.core.store.Database;
import java.time.Clock;

/// What a workspace is to agents and models: they get rules and skills, and hand in what they think
/// and what became of it.
final class AgentSide {
  private final Database database;
  private final RuleBook rules;
  private final SkillBook skills;
  private final SecretSettingStore secrets;
  private final AgentBook agents;

  AgentSide(Database database, History history, RuleBook rules, SkillBook skills) {
    this.database = database;
    this.rules = rules;
    this.skills = skills;
    secrets = new SecretSettingStore(database);
    var parts =
        new AgentBook.Parts(
            rules.store(), skills.store(), skills.runs(), skills.screen(), secrets::redactor);
    agents = new AgentBook(database, history, parts, Clock.systemUTC());
  }

  /// The agents that use this workspace, and what they hand in.
  AgentBook agents() {
    return agents;
  }

  /// Conversations with a model that knows rules and skills.
  Asking asking() {
    return new Asking(
        database,
        new Asking.Parts(
            skills.finding(),
            rules::inForce,
            skills.runs(),
            skills.telling(),
            secrets::redactor,
            rules.tokens()::count));
  }
}
