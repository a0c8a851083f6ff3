package dev.praxis.core.skills.finding;

import dev.praxis.core.store.Database;

/// Tells whether anything about skills has changed, without reading them.
final class SkillStampStore {
  private SkillStampStore() {}

  /// Newest rows: every change of a skill, and every undo, adds one of them.
  record Stamp(long decision, long version, long run, long skills) {}

  static Stamp now(Database database) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT coalesce((SELECT max(id) FROM decision), 0) AS decision,
                       coalesce((SELECT max(id) FROM skill_version), 0) AS version,
                       coalesce((SELECT max(id) FROM skill_run), 0) AS run,
                       (SELECT count(*) FROM skill) AS skills
                """)
            .map((row, _) ->
                new Stamp(
                    row.getLong("decision"),
                    row.getLong("version"),
                    row.getLong("run"),
                    row.getLong("skills")))
            .one());
  }
}
