package dev.praxis.bench;

import dev.praxis.core.review.History;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.skills.finding.Ask;
import dev.praxis.core.skills.finding.SkillRetriever;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.util.List;
import java.util.Random;

/// Finding the skills for a task among 10,000, by words and meaning, finding out what the task
/// means included; beside that and a bare loop of dot products over as many directions. What the
/// skills mean is grown, as [GrownMeanings] says; what the tasks mean is not.
final class SkillRetrievalBenchmark implements Benchmark {
  private static final int TASKS = 100;
  private static final int LEARNT = 200;
  private static final int DIMENSIONS = 384;
  private static final double OF_BARE = 1.5;
  private static final double LONGEST_MS = 150;

  @Override
  public List<Row> run(Ground ground) throws Exception {
    int skills = SkillGround.skills(ground);
    var embedder = new Embedder();
    try (var database = Database.open(SkillGround.growMeant(ground, "skills.praxis"))) {
      var store = new SkillStore(database, new History(database));
      var embeddings = new EmbeddingStore(database, embedder);
      double meanings = Clock.millis(() -> embeddings.of(texts(), Progress.ignored())) / LEARNT;
      var retriever = new SkillRetriever(database, store, embedder, embeddings);
      double opening = Clock.millis(() -> find(retriever, "deploy the payment service"));
      var directions = directions(skills);
      var tasks = SkillGround.tasks(TASKS);
      var ours = new double[TASKS];
      var words = new double[TASKS];
      var bare = new double[TASKS];
      var loop = new double[TASKS];
      for (int round = 0; round < 3; round++) { // the first two are for the compiler
        for (int i = 0; i < TASKS; i++) {
          var task = tasks.get(i);
          words[i] = Clock.millis(() -> embedder.embed(task));
          loop[i] = Clock.millis(() -> nearest(directions, skills));
          bare[i] = words[i] + loop[i];
          ours[i] = Clock.millis(() -> find(retriever, task));
        }
      }
      var what = "skills for a task out of %,d".formatted(skills);
      return List.of(
          Row.times(
              what + ", median of 100; floor: the task’s meaning and bare dot products",
              Clock.quantile(ours, 0.5),
              Clock.quantile(bare, 0.5),
              OF_BARE),
          Row.atMost(what + ", 95th percentile", Clock.quantile(ours, 0.95), "", LONGEST_MS),
          Row.told("– finding out what the task means", Row.millis(Clock.quantile(words, 0.5))),
          Row.told("– bare loop of dot products", Row.millis(Clock.quantile(loop, 0.5))),
          Row.told("– the first question, reading all skills", Row.millis(opening)),
          Row.told(
              "– finding out what one text of a skill means, once; mean of %d".formatted(LEARNT),
              Row.millis(meanings)));
    }
  }

  /// As long as those of skills, and none of them kept yet.
  private static List<String> texts() {
    return SkillGround.tasks(LEARNT).stream()
        .map(task -> task + ". Look at it. Prepare it. Do it. Check it. Report on it. It is done.")
        .toList();
  }

  private static int find(SkillRetriever retriever, String task) {
    return retriever.find(Ask.of(task), Progress.ignored()).considered();
  }

  private static float[] directions(int skills) {
    var random = new Random(5);
    var directions = new float[skills * DIMENSIONS];
    for (int i = 0; i < directions.length; i++) {
      directions[i] = random.nextFloat() - 0.5f;
    }
    return directions;
  }

  /// The first direction stands for the task.
  private static int nearest(float[] directions, int skills) {
    int best = 1;
    float highest = Float.NEGATIVE_INFINITY;
    for (int skill = 1; skill < skills; skill++) {
      float sum = 0;
      for (int i = 0; i < DIMENSIONS; i++) {
        sum += directions[i] * directions[skill * DIMENSIONS + i];
      }
      if (sum > highest) {
        highest = sum;
        best = skill;
      }
    }
    return best;
  }
}
