package dev.praxis.bench;

import dev.praxis.core.review.History;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.skills.retiring.Retirement;
import dev.praxis.core.skills.runs.SkillRunStore;
import dev.praxis.core.store.Database;
import java.sql.SQLException;
import java.util.List;

/// What the window asks of 10,000 skills with 1,000,000 runs: the list, one skill with its runs,
/// and the advice on all; beside reading the same rows.
final class SkillTabBenchmark implements Benchmark {
  private static final int WARM = 3; // rounds for the compiler
  private static final int ROUNDS = 7;
  private static final double OF_BARE = 4;
  private static final double AT_ONCE_MS = 1_000;
  private static final double OF_RUNS = 3;
  private static final String BUSIEST = "1";

  private static final List<String> LIST =
      List.of(
          """
          SELECT skill.*, description, preconditions, parameters, postconditions, tags, sub_skills
          FROM skill JOIN skill_version ON skill_version.skill_id = skill.id
                                       AND skill_version.version = skill.version
          ORDER BY skill.name
          """,
          """
          SELECT skill_id, skill_step.* FROM skill_version
          JOIN skill_step ON skill_version_id = skill_version.id ORDER BY skill_id, seq
          """,
          "SELECT * FROM skill_count",
          "SELECT * FROM skill_step_count");
  private static final String RUNS_OF_ONE =
      "SELECT * FROM skill_run WHERE skill_id = 1 ORDER BY at, id";
  private static final String RUNS_OF_ALL =
      """
      SELECT skill_id, id, at, version, outcome FROM skill_run
      WHERE verifier <> 'self' ORDER BY skill_id, at, id
      """;

  @Override
  public List<Row> run(Ground ground) throws Exception {
    int skills = SkillGround.skills(ground);
    int runs = SkillGround.runs(ground);
    try (var database = Database.open(SkillGround.grow(ground, "skill-runs.praxis"))) {
      double writing = Clock.millis(() -> SkillGround.run(database, runs, skills));
      var history = new History(database);
      var store = new SkillStore(database, history);
      var runStore = new SkillRunStore(database, history);
      var retirement = new Retirement(database, history, store, java.time.Clock.systemUTC());
      var size = "%,d skills, %,d runs".formatted(skills, runs);
      double list = median(store::list);
      double detail =
          median(() -> {
            store.find(BUSIEST);
            runStore.runs(1);
            runStore.figures(1, 1);
            retirement.timeline(1);
          });
      return List.of(
          Row.times(
              "list of skills (%s); floor: its rows".formatted(size),
              list,
              median(() -> LIST.forEach(sql -> read(database, sql))),
              OF_BARE),
          Row.atMost("– by the clock", list, "", AT_ONCE_MS),
          Row.times(
              "one skill, its %,d runs, steps and charts; floor: its runs"
                  .formatted(SkillGround.BUSIEST),
              detail,
              median(() -> read(database, RUNS_OF_ONE)),
              OF_BARE),
          Row.times(
              "advice on all skills; floor: reading all verified runs",
              median(retirement::advice),
              median(() -> read(database, RUNS_OF_ALL)),
              OF_RUNS),
          Row.told("– writing the runs, once", Row.millis(writing)));
    }
  }

  private static double median(Clock.Work work) throws Exception {
    var times = new double[ROUNDS];
    for (int round = -WARM; round < ROUNDS; round++) {
      double took = Clock.millis(work);
      if (round >= 0) {
        times[round] = took;
      }
    }
    return Clock.quantile(times, 0.5);
  }

  /// Every value of every row.
  private static long read(Database database, String sql) {
    return database.read(handle -> {
      try (var statement = handle.getConnection().createStatement();
          var rows = statement.executeQuery(sql)) {
        long values = 0;
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            values += rows.getObject(i) == null ? 0 : 1;
          }
        }
        return values;
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    });
  }
}
