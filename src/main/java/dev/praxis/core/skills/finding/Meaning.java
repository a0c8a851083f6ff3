package dev.praxis.core.skills.finding;

import dev.praxis.core.similarity.Embedding;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one skill means, as directions: for what it is about, and for the task it was formed from;
/// into each goes what is done.
final class Meaning {
  /// Shares of what a skill is for and of what is done; chosen with the weights of a match.
  private static final float ABOUT = 0.7f;

  private static final float DOING = 0.3f;

  private final float @Nullable [] about;
  private final float @Nullable [] task;

  private Meaning(float @Nullable [] about, float @Nullable [] task) {
    this.about = about;
    this.task = task;
  }

  /// Null as long as one of its texts is not known.
  static @Nullable Meaning of(Described skill, Map<String, Embedding> known) {
    if (!known.containsKey(skill.about()) || !known.keySet().containsAll(skill.texts())) {
      return null;
    }
    var doing = known.get(skill.doing());
    return new Meaning(
        joined(known.get(skill.about()), doing), joined(known.get(skill.task()), doing));
  }

  private static float @Nullable [] joined(@Nullable Embedding one, @Nullable Embedding doing) {
    if (one == null) {
      return null;
    }
    var direction = new float[one.dimensions()];
    for (int i = 0; i < direction.length; i++) {
      direction[i] = doing == null ? one.at(i) : ABOUT * one.at(i) + DOING * doing.at(i);
    }
    return direction;
  }

  /// Null where it says nothing of it.
  float @Nullable [] about() {
    return about;
  }

  /// Null where it was formed from none.
  float @Nullable [] task() {
    return task;
  }
}
