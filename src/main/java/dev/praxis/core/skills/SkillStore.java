package dev.praxis.core.skills;

import dev.praxis.core.Problem;
import dev.praxis.core.review.History;
import dev.praxis.core.skills.SkillDraft.PastRun;
import dev.praxis.core.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

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
    return database.read(SkillRowStore::skills).stream()
        .sorted(
            Comparator.comparingDouble((Skill skill) -> skill.reliability().interval().low())
                .reversed())
        .toList();
  }

  /// By id or name; a name that is a number is looked for as a name first.
  public Optional<Skill> find(String idOrName) {
    var skills = list();
    return skills.stream()
        .filter(skill -> skill.name().equals(idOrName))
        .findFirst()
        .or(() ->
            skills.stream()
                .filter(skill -> Long.toString(skill.id()).equals(idOrName))
                .findFirst());
  }

  /// Oldest first.
  public List<Skill.Run> runs(long skill) {
    return database.read(handle -> SkillRowStore.runs(handle, skill));
  }

  /// One run of the newest version, just now; can be undone.
  ///
  /// @param outcome `success`, `partial` or `failure`
  /// @param verifier `test`, `health_check`, `output_pattern`, `person`, or `self`, which counts
  ///   for nothing
  public void record(long skill, String outcome, String verifier, String notes) {
    record(skill, outcome, verifier, null, notes);
  }

  /// Like the shorter one, naming the step at which the run failed.
  ///
  /// @param failedStep 1-based; null where none failed
  public void record(
      long id, String outcome, String verifier, @Nullable Integer failedStep, String notes) {
    RunWords.check(outcome, verifier);
    var skill =
        find(Long.toString(id))
            .filter(found -> found.id() == id)
            .orElseThrow(() ->
                new Problem("There is no skill %d.".formatted(id), "List the skills to see them."));
    if (failedStep != null && (failedStep < 1 || failedStep > skill.steps().size())) {
      throw new Problem(
          "%s has no step %d.".formatted(skill.name(), failedStep),
          "Name a step from 1 to %d.".formatted(skill.steps().size()));
    }
    var run =
        new PastRun(Instant.now(), skill.version(), outcome, verifier, failedStep, notes.strip());
    history.decide(
        "record",
        "skill/" + id,
        "Record a run of %s: %s".formatted(skill.name(), outcome),
        handle -> {
          insertRun(handle, id, run);
          handle.execute(
              "UPDATE skill SET last_used_at = ? WHERE id = ?", run.at().toEpochMilli(), id);
          return true;
        });
  }

  /// What an import did.
  ///
  /// @param added names of new skills
  /// @param skipped names that were there already, and stay as they are
  public record Imported(List<String> added, List<String> skipped) {
    public Imported {
      added = List.copyOf(added);
      skipped = List.copyOf(skipped);
    }
  }

  /// Adds skills with their runs; all of them or, on a failure, none. No decision: it brings what
  /// is known elsewhere, as an import of sessions does.
  public Imported importAll(List<SkillDraft> drafts) {
    return database.write(handle -> {
      var added = new ArrayList<String>();
      var skipped = new ArrayList<String>();
      for (var draft : drafts) {
        (insert(handle, draft) ? added : skipped).add(draft.name());
      }
      return new Imported(added, skipped);
    });
  }

  private static boolean insert(Handle handle, SkillDraft draft) {
    int inserted =
        handle
            .createUpdate(
                """
                INSERT INTO skill (name, status, version, category, source, created_at, last_used_at)
                VALUES (:name, 'active', :version, :category, :source, :created, :used)
                ON CONFLICT (name) DO NOTHING
                """)
            .bind("name", draft.name())
            .bind("version", draft.version())
            .bind("category", draft.category())
            .bind("source", draft.source())
            .bind("created", draft.createdAt().toEpochMilli())
            .bind("used", lastUsed(draft))
            .execute();
    if (inserted == 0) {
      return false;
    }
    long skill =
        handle
            .createQuery("SELECT id FROM skill WHERE name = ?")
            .bind(0, draft.name())
            .mapTo(Long.class)
            .one();
    insertVersion(handle, skill, draft);
    draft.runs().forEach(run -> insertRun(handle, skill, run));
    return true;
  }

  private static void insertVersion(Handle handle, long skill, SkillDraft draft) {
    long version =
        handle
            .createUpdate(
                """
                INSERT INTO skill_version
                  (skill_id, version, description, preconditions, parameters, postconditions, tags, at)
                VALUES (:skill, :version, :description, :preconditions, :parameters, :postconditions,
                        :tags, :at)
                """)
            .bind("skill", skill)
            .bind("version", draft.version())
            .bind("description", draft.description())
            .bind("preconditions", SkillRowStore.json(draft.preconditions()))
            .bind("parameters", SkillRowStore.json(draft.parameters()))
            .bind("postconditions", SkillRowStore.json(draft.postconditions()))
            .bind("tags", SkillRowStore.json(draft.tags()))
            .bind("at", draft.createdAt().toEpochMilli())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    for (var step : draft.steps()) {
      handle.execute(
          """
          INSERT INTO skill_step (skill_version_id, seq, action, parameters, expected)
          VALUES (?, ?, ?, ?, ?)
          """,
          version,
          step.seq(),
          step.action(),
          SkillRowStore.json(step.parameters()),
          step.expected());
    }
  }

  private static void insertRun(Handle handle, long skill, PastRun run) {
    long id =
        handle
            .createUpdate(
                """
                INSERT INTO skill_run (skill_id, version, at, outcome, verifier, notes)
                VALUES (:skill, :version, :at, :outcome, :verifier, :notes)
                """)
            .bind("skill", skill)
            .bind("version", run.version())
            .bind("at", run.at().toEpochMilli())
            .bind("outcome", run.outcome())
            .bind("verifier", run.verifier())
            .bind("notes", run.notes())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    if (run.failedStep() != null) {
      handle.execute(
          "INSERT INTO step_run (skill_run_id, seq, status) VALUES (?, ?, 'failed')",
          id,
          run.failedStep());
    }
  }

  private static @Nullable Long lastUsed(SkillDraft draft) {
    return draft.runs().stream()
        .map(run -> run.at().toEpochMilli())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
