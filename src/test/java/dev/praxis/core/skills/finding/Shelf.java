package dev.praxis.core.skills.finding;

import dev.praxis.core.review.History;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.skills.NewSkill;
import dev.praxis.core.skills.SkillStore;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.util.List;

/// A workspace file with skills in it that can be found.
final class Shelf implements AutoCloseable {
  private static final Embedder EMBEDDER = new Embedder(); // loading it takes a second

  final Database database;
  final History history;
  final SkillStore skills;
  final SkillRetriever retriever;

  Shelf(Path file) {
    database = Database.open(file);
    history = new History(database);
    skills = new SkillStore(database, history);
    retriever =
        new SkillRetriever(database, skills, EMBEDDER, new EmbeddingStore(database, EMBEDDER));
  }

  static SkillText text(
      String name, String description, String category, List<SkillText.Step> steps) {
    return new SkillText(
        name, description, category, List.of(), List.of(), steps, List.of(), List.of(), List.of());
  }

  /// A skill in use.
  long add(SkillText text) {
    return skills.add(NewSkill.byHand(text));
  }

  @Override
  public void close() {
    database.close();
  }
}
