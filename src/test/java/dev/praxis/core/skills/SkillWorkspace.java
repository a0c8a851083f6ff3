package dev.praxis.core.skills;

import dev.praxis.core.review.History;
import dev.praxis.core.skills.keeping.NewSkill;
import dev.praxis.core.skills.keeping.SkillProposals;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.skills.runs.SkillRunStore;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A workspace file with nothing but skills in it.
public final class SkillWorkspace implements AutoCloseable {
  public final Database database;
  public final History history;
  public final SkillStore skills;
  public final SkillRunStore runs;
  public final SkillProposals proposals;

  public SkillWorkspace(Path file) {
    database = Database.open(file);
    history = new History(database);
    skills = new SkillStore(database, history);
    runs = new SkillRunStore(database, history);
    proposals = new SkillProposals(database, history);
  }

  public static SkillText text(String name, String... actions) {
    return SkillText.of(
        name,
        List.of(actions).stream().map(action -> SkillText.Step.of(action, Map.of(), "")).toList());
  }

  /// A skill in use.
  public long add(String name, String... actions) {
    return skills.add(NewSkill.byHand(text(name, actions)));
  }

  public long addCandidate(String name) {
    return skills.addCandidate(
        new NewSkill(
            text(name, "Do it"), "learned", "candidate", "recorder", "", "", "", 0.5, List.of()));
  }

  /// A session without events.
  public long session() {
    database.use(handle -> {
      handle.execute("INSERT INTO lineage (id) VALUES (1)");
      handle.execute(
          """
          INSERT INTO source
            (id, path, format, format_version, content_hash, bytes, modified_at, state, imported_at)
          VALUES (1, 'a', 'x', 1, 'h', 0, 0, 'present', 0)
          """);
      handle.execute(
          """
          INSERT INTO session (id, key, native_id, agent, source_id, lineage_id)
          VALUES (1, 'k', 'n', 'claude-code', 1, 1)
          """);
    });
    return 1;
  }

  public Skill skill(long id) {
    return skills.existing(id);
  }

  /// Every row of every table of skills, as text.
  public List<String> rows() {
    return database.read(handle ->
        List.of(
                "skill",
                "skill_version",
                "skill_step",
                "skill_run",
                "step_run",
                "skill_proposal",
                "skill_evidence",
                "skill_file")
            .stream()
            .flatMap(table ->
                handle
                    .createQuery("SELECT * FROM " + table + " ORDER BY id")
                    .mapToMap()
                    .list()
                    .stream()
                    .map(row -> table + row))
            .toList());
  }

  /// What the counts beside the runs say, those of nothing left out.
  public List<String> counts() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT printf('%d v%d %d/%d/%d self %d', skill_id, version, success, partial, failure,
                              self_reported)
                FROM skill_count WHERE success + partial + failure + self_reported > 0
                UNION ALL
                SELECT printf('%d v%d step %d: %d/%d/%d', skill_id, version, seq, success, failed, skipped)
                FROM skill_step_count WHERE success + failed + skipped > 0
                """)
            .mapTo(String.class)
            .list());
  }

  @Override
  public void close() {
    database.close();
  }
}
