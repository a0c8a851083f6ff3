package dev.praxis.bench;

import dev.praxis.core.review.History;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.finding.Ask;
import dev.praxis.core.skills.finding.SkillRetriever;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.skills.written.SkillDraft;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A workspace of many skills and their runs, grown from numbers: the same each time.
final class SkillGround {
  static final int SKILLS = 10_000;
  static final int SKILLS_SMALL = 500;
  static final int RUNS = 1_000_000;
  static final int RUNS_SMALL = 20_000;

  /// Runs of the skill that has the most.
  static final int BUSIEST = 5_000;

  private static final List<String> ACTS =
      List.of(
          "Deploy",
          "Roll back",
          "Migrate",
          "Debug",
          "Profile",
          "Back up",
          "Restore",
          "Rotate",
          "Scale",
          "Monitor",
          "Test",
          "Release",
          "Clean up",
          "Import",
          "Export",
          "Configure",
          "Secure",
          "Upgrade",
          "Document",
          "Archive",
          "Index",
          "Cache",
          "Schedule",
          "Audit",
          "Benchmark");
  private static final List<String> THINGS =
      List.of(
          "the payment service",
          "a PostgreSQL database",
          "the search index",
          "a Kafka topic",
          "the Docker image",
          "TLS certificates",
          "the mobile app",
          "customer records",
          "the build pipeline",
          "a Redis cluster",
          "the data warehouse",
          "log files",
          "the public API",
          "an S3 bucket",
          "the message queue",
          "user accounts",
          "the recommendation model",
          "feature flags",
          "the static site",
          "a Java library");
  private static final List<String> PLACES =
      List.of(
          "on Kubernetes",
          "in the staging region",
          "on a single Linux host",
          "behind Nginx",
          "before a launch",
          "after an incident",
          "without downtime",
          "for a new customer",
          "at the end of the month",
          "with Terraform",
          "from the command line",
          "overnight",
          "in eu-west-1",
          "for the auditors",
          "on Windows",
          "with Ansible",
          "by hand",
          "in a container",
          "for one tenant",
          "across all regions");

  private SkillGround() {}

  static int skills(Ground ground) {
    return ground.small() ? SKILLS_SMALL : SKILLS;
  }

  static int runs(Ground ground) {
    return ground.small() ? RUNS_SMALL : RUNS;
  }

  /// Without runs; anew where there is one.
  static Path grow(Ground ground, String name) throws IOException {
    Files.createDirectories(ground.folder());
    var file = ground.folder().resolve(name);
    Files.deleteIfExists(file);
    try (var database = Database.open(file)) {
      var drafts = new ArrayList<SkillDraft>();
      for (int i = 0; i < skills(ground); i++) {
        drafts.add(new SkillDraft(text(i), "learned", Instant.EPOCH, List.of()));
      }
      new SkillStore(database, new History(database)).importAll(drafts);
    }
    return file;
  }

  /// The same, with the meaning of every skill kept as [GrownMeanings] tells it.
  static Path growMeant(Ground ground, String name) throws IOException {
    return learn(grow(ground, name));
  }

  /// Has the meaning of every skill of a grown workspace kept.
  static Path learn(Path file) {
    var grown = new Embedder(() -> new GrownMeanings(new Embedder()));
    try (var database = Database.open(file)) {
      new SkillRetriever(
              database,
              new SkillStore(database, new History(database)),
              grown,
              new EmbeddingStore(database, grown))
          .find(Ask.of(tasks(1).getFirst()), Progress.ignored());
    }
    return file;
  }

  /// What is done to what, by a text in small letters that says it somewhere.
  static String deed(String text) {
    return first(ACTS, text) + " " + first(THINGS, text);
  }

  private static String first(List<String> words, String text) {
    return words.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(text::contains)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static SkillText text(int i) {
    var act = ACTS.get(i % ACTS.size());
    var thing = THINGS.get(i / ACTS.size() % THINGS.size());
    var place = PLACES.get(i / ACTS.size() / THINGS.size() % PLACES.size());
    var task = "%s %s %s".formatted(act.toLowerCase(Locale.ROOT), thing, place);
    var steps = new ArrayList<SkillText.Step>();
    for (var step : List.of("Look at", "Prepare", act, "Check", "Report on")) {
      steps.add(
          SkillText.Step.of(
              "%s %s %s".formatted(step, thing, place), Map.of("name", "{name}"), "It is done"));
    }
    return new SkillText(
        "skill_" + i,
        "Use when somebody wants to %s, as case %d asks.".formatted(task, i),
        List.of("deployment", "debugging", "setup", "testing", "monitoring").get(i % 5),
        List.of("Access to " + thing),
        List.of(),
        steps,
        List.of("It works " + place),
        List.of(),
        List.of());
  }

  /// Tasks as nobody worded the skills.
  static List<String> tasks(int count) {
    var tasks = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      tasks.add(
          "please %s %s %s, number %d"
              .formatted(
                  ACTS.get(7 * i % ACTS.size()).toLowerCase(Locale.ROOT),
                  THINGS.get(3 * i % THINGS.size()),
                  PLACES.get(11 * i % PLACES.size()),
                  i));
    }
    return tasks;
  }

  /// Nine runs in ten end well; the first skill has most of them.
  static void run(Database database, int runs, int skills) {
    database.use(handle -> {
      handle.execute(
          """
          WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
          INSERT INTO skill_run (skill_id, version, at, outcome, verifier, stepped)
          SELECT CASE WHEN i <= ? THEN 1 ELSE 1 + (i * 7919) % ? END, 1, 1760000000000 + i * 1000,
                 CASE WHEN (i * 31) % 100 < 88 THEN 'success'
                      WHEN (i * 31) % 100 < 92 THEN 'partial' ELSE 'failure' END,
                 CASE WHEN i % 10 = 0 THEN 'self' ELSE 'test' END, (i * 31) % 100 >= 92
          FROM n
          """,
          runs, BUSIEST, skills);
      handle.execute(
          """
          INSERT INTO step_run (skill_run_id, seq, status)
          SELECT id, 1 + id % 5, 'failed' FROM skill_run WHERE outcome = 'failure'
          """);
    });
  }
}
