package dev.praxis.core.skills.finding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;

/// Knows what texts mean by a few words only, and tells it of as many texts as it is allowed to; of
/// tasks at once.
final class SlowModel implements EmbeddingModel {
  private static final List<Set<String>> MEANINGS =
      List.of(Set.of("bread", "loaf", "bake", "dough"), Set.of("ledger", "entry", "book"));

  private final Set<String> tasks;
  private final Semaphore allowed = new Semaphore(0);
  private final Semaphore asked = new Semaphore(0);

  SlowModel(String... tasks) {
    this.tasks = Set.of(tasks);
  }

  void allow(int texts) {
    allowed.release(texts);
  }

  /// Waits until it was asked for the meaning of so many texts more, tasks not counted.
  void awaitAsked(int texts) {
    asked.acquireUninterruptibly(texts);
  }

  int askedBesides() {
    return asked.availablePermits();
  }

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
    return Response.from(texts.stream().map(text -> embedding(text.text())).toList());
  }

  private Embedding embedding(String text) {
    if (!tasks.contains(text)) {
      asked.release();
      allowed.acquireUninterruptibly();
    }
    var direction = new float[MEANINGS.size() + 1];
    direction[MEANINGS.size()] = 0.1f;
    for (var word : text.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
      for (int i = 0; i < MEANINGS.size(); i++) {
        direction[i] += MEANINGS.get(i).contains(word) ? 1 : 0;
      }
    }
    return Embedding.from(direction);
  }
}
