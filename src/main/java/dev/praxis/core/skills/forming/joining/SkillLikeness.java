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

/// Finds the skill that does the same: the one nearest in meaning, by MiniLM embeddings of task and
/// description. Made for one forming; holds an embedding of each skill. Not thread-safe.
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

  private record Known(long id, SkillText text, Embedding meaning) {}

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
        known.add(new Known(skill.id(), skill.text(), meaning));
      }
    }
  }

  public void add(long id, Draft draft) {
    of(draft.meaning()).ifPresent(meaning -> known.add(new Known(id, draft.text(), meaning)));
  }

  private static String meaning(Skill skill) {
    return Draft.meaning(skill.task(), skill.description());
  }

  /// Empty where there are no skills.
  public Optional<Near> nearest(Draft draft) {
    if (known.isEmpty()) {
      return Optional.empty();
    }
    return of(draft.meaning()).map(this::nearest);
  }

  private Near nearest(Embedding meaning) {
    var best = known.getFirst();
    double similarity = -1;
    for (var each : known) {
      double next = each.meaning.similarity(meaning);
      if (next > similarity) {
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
