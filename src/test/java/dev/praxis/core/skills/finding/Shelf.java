package dev.praxis.core.skills.finding;

import dev.praxis.core.review.History;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.keeping.NewSkill;
import dev.praxis.core.skills.keeping.SkillProposals;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.skills.runs.RunReport;
import dev.praxis.core.skills.runs.SkillRunStore;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A workspace file with skills in it that can be found.
public final class Shelf implements AutoCloseable {
  private static final Embedder EMBEDDER = new Embedder(); // loading it takes a second

  public final Database database;
  public final History history;
  public final SkillStore skills;
  public final SkillRetriever retriever;
  public final SkillRunStore runs;
  public final SkillProposals proposals;
  public final EmbeddingStore embeddings;

  public Shelf(Path file) {
    database = Database.open(file);
    history = new History(database);
    skills = new SkillStore(database, history);
    runs = new SkillRunStore(database, history);
    proposals = new SkillProposals(database, history);
    embeddings = new EmbeddingStore(database, EMBEDDER);
    retriever = new SkillRetriever(database, skills, EMBEDDER, embeddings);
  }

  public static SkillText text(
      String name, String description, String category, List<SkillText.Step> steps) {
    return new SkillText(
        name, description, category, List.of(), List.of(), steps, List.of(), List.of(), List.of());
  }

  /// A skill in use.
  public long add(SkillText text) {
    return skills.add(NewSkill.byHand(text));
  }

  /// Runs of the newest version, one after the other in the last hours: `+` a success, `o` a
  /// partial one, `-` a failure, each a minute after the one before.
  public void record(long skill, String outcomes) {
    record(skill, outcomes, Instant.now().minus(Duration.ofHours(20)));
  }

  public void record(long skill, String outcomes, Instant from) {
    for (int i = 0; i < outcomes.length(); i++) {
      var outcome =
          switch (outcomes.charAt(i)) {
            case '+' -> "success";
            case 'o' -> "partial";
            default -> "failure";
          };
      var version = skills.existing(skill).version();
      runs.record(
          new RunReport(
              skill,
              version,
              outcome,
              "test",
              "",
              "",
              "",
              "",
              "",
              null,
              null,
              null,
              from.plus(Duration.ofMinutes(i)),
              List.of()));
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
