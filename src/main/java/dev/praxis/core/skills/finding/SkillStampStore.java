package dev.praxis.core.skills.finding;

import dev.praxis.core.store.Database;
import java.util.List;

/// Tells whether anything about skills has changed, without reading them.
final class SkillStampStore {
  private SkillStampStore() {}

  /// Newest rows: every change of a skill, and every undo, adds one of them.
  record Stamp(long decision, long version, long run, long skills) {
    /// Whether nothing but runs came since another one.
    boolean onlyRunsSince(Stamp earlier) {
      return new Stamp(decision, version, earlier.run, skills).equals(earlier) && run > earlier.run;
    }
  }

  /// Skills with runs newer than this one.
  static List<Long> ranAfter(Database database, long run) {
    return database.read(handle ->
        handle
            .createQuery("SELECT DISTINCT skill_id FROM skill_run WHERE id > :run")
            .bind("run", run)
            .mapTo(Long.class)
            .list());
  }

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
