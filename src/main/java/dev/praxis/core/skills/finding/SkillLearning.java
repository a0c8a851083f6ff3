package dev.praxis.core.skills.finding;

import dev.praxis.core.files.Claim;
import dev.praxis.core.similarity.Embedding;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Finds out what skills mean, a few at a time, and keeps it, so that whoever is stopped goes on
/// where it was. Where several processes have the workspace open, one of them does it, and the
/// others read what it keeps.
final class SkillLearning {
  private static final int AT_ONCE = 8;
  private static final int READ_AT_ONCE = 500;
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final int LOOKS_BETWEEN_READS = 10;

  private final Path file;
  private final EmbeddingStore embeddings;

  /// @param workspace beside which the one that does it is known by a file
  SkillLearning(Path workspace, EmbeddingStore embeddings) {
    file = workspace.resolveSibling(workspace.getFileName() + ".learning");
    this.embeddings = embeddings;
  }

  /// Returns when the meaning of all skills is known, or `progress` asks to stop. Reports progress
  /// once it is known how much is left, and after every few skills.
  ///
  /// @param index as it is now
  /// @param learnt takes what was found out
  void learn(
      Supplier<SkillIndex> index, Consumer<Map<String, Embedding>> learnt, Progress progress) {
    int before = index.get().unlearnt();
    readKept(index, learnt);
    while (index.get().unlearnt() > 0 && !progress.stopRequested()) {
      tell(index, progress);
      var claim = Claim.take(file);
      if (claim.isEmpty()) {
        pause(progress);
        learnt.accept(embeddings.known(index.get().unlearntTexts(READ_AT_ONCE)));
        continue;
      }
      try (var _ = claim.get()) {
        readKept(index, learnt);
        makeRest(index, learnt, progress);
      }
    }
    progress.at(before, before, "All skills are known by what they mean");
  }

  private void readKept(Supplier<SkillIndex> index, Consumer<Map<String, Embedding>> learnt) {
    int all = index.get().skills().size();
    for (int from = 0; from < all; from += READ_AT_ONCE) {
      learnt.accept(embeddings.known(index.get().unlearntTexts(from, from + READ_AT_ONCE)));
    }
  }

  private void makeRest(
      Supplier<SkillIndex> index, Consumer<Map<String, Embedding>> learnt, Progress progress) {
    while (index.get().unlearnt() > 0 && !progress.stopRequested()) {
      tell(index, progress);
      learnt.accept(embeddings.make(index.get().unlearntTexts(AT_ONCE)));
    }
  }

  private static void tell(Supplier<SkillIndex> index, Progress progress) {
    int all = index.get().skills().size();
    progress.at(
        (long) all - index.get().unlearnt(), all, "Finding out what skills mean, once for all");
  }

  private static void pause(Progress progress) {
    for (int i = 0; i < LOOKS_BETWEEN_READS && !progress.stopRequested(); i++) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }
}
