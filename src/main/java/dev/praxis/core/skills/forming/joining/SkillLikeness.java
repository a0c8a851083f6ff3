package dev.praxis.core.skills.forming.joining;

import dev.praxis.core.similarity.Embedding;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.forming.drafting.SkillDrafter.Draft;
import dev.praxis.core.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the skill that does the same: the one nearest in meaning, by MiniLM embeddings of task and
/// description, unless one undoes the other or both change things by other tools of a service. Made
/// for one forming; holds an embedding of each skill. Not thread-safe.
public final class SkillLikeness {
  /// From this cosine on two skills are the same; `docs/accuracy.md` says how it was found.
  public static final double THRESHOLD = 0.80;

  /// A skill and how near it is.
  ///
  /// @param id 0 where it is not in the workspace: a dry run
  public record Near(long id, SkillText text, double similarity) {
    public boolean isSame() {
      return similarity >= THRESHOLD;
    }
  }

  private record Known(long id, SkillText text, String task, Embedding meaning, Set<String> work) {}

  private final EmbeddingStore embeddings;
  private final List<Known> known = new ArrayList<>();

  public SkillLikeness(EmbeddingStore embeddings) {
    this.embeddings = embeddings;
  }

  /// All skills, those in the archive too: what was put away is not formed again.
  public void addAll(List<Skill> skills, Progress progress) {
    var meanings = embeddings.of(skills.stream().map(SkillLikeness::meaning).toList(), progress);
    for (var skill : skills) {
      var meaning = meanings.get(meaning(skill));
      if (meaning != null) {
        add(skill.id(), skill.text(), skill.task(), meaning);
      }
    }
  }

  public void add(long id, Draft draft) {
    of(draft.meaning()).ifPresent(meaning -> add(id, draft.text(), draft.task(), meaning));
  }

  private void add(long id, SkillText text, String task, Embedding meaning) {
    known.add(new Known(id, text, task, meaning, StepShapes.of(text)));
  }

  private static String meaning(Skill skill) {
    return Draft.meaning(skill.task(), skill.description());
  }

  /// Empty where there are no skills.
  public Optional<Near> nearest(Draft draft) {
    if (known.isEmpty()) {
      return Optional.empty();
    }
    return of(draft.meaning())
        .map(meaning -> nearest(meaning, draft.task(), StepShapes.of(draft.text())));
  }

  private Near nearest(Embedding meaning, String task, Set<String> work) {
    var best = known.getFirst();
    double similarity = -1;
    for (var each : known) {
      double next = each.meaning.similarity(meaning);
      boolean differ = StepShapes.differInTools(work, each.work) || Opposites.are(task, each.task);
      if (next > similarity && !differ) {
        best = each;
        similarity = next;
      }
    }
    return new Near(best.id, best.text, similarity);
  }

  private Optional<Embedding> of(String meaning) {
    return Optional.ofNullable(embeddings.of(List.of(meaning), Progress.ignored()).get(meaning));
  }
}
