package dev.praxis.core.skills.finding;

import dev.praxis.core.similarity.Embedding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Directions of many skills in one array, so that a task is held against all of them in one pass.
/// A skill has a row for what it is about and one for the task it was formed from; a composed one,
/// those of its parts besides, which count for less.
final class Meanings {
  static final float OF_A_PART = 0.85f;

  /// Shares of what a skill is for and of what is done; chosen with the weights of a match.
  private static final float ABOUT = 0.7f;

  private static final float DOING = 0.3f;

  private final int dimensions;
  private float[] rows = new float[0];
  private int[] skills = new int[0];
  private float[] factors = new float[0];
  private int count;

  private Meanings(int dimensions) {
    this.dimensions = dimensions;
  }

  /// @param skills by place: each with those that are its parts
  /// @param known by text; a text without one counts for nothing
  static Meanings of(
      List<Described> skills, List<List<Integer>> parts, Map<String, Embedding> known) {
    int dimensions = known.values().stream().findFirst().map(Embedding::dimensions).orElse(0);
    var meanings = new Meanings(dimensions);
    for (int skill = 0; skill < skills.size(); skill++) {
      meanings.add(skill, skills.get(skill), 1, known);
      for (int part : parts.get(skill)) {
        meanings.add(skill, skills.get(part), OF_A_PART, known);
      }
    }
    return meanings;
  }

  private void add(int skill, Described described, float factor, Map<String, Embedding> known) {
    var about = known.get(described.about());
    var doing = known.get(described.doing());
    if (about != null) {
      row(skill, factor, about, doing);
    }
    var task = known.get(described.task());
    if (task != null) {
      row(skill, factor, task, doing);
    }
  }

  private void row(int skill, float factor, Embedding about, @Nullable Embedding doing) {
    if (count == skills.length) {
      int room = Math.max(16, 2 * count);
      rows = Arrays.copyOf(rows, room * dimensions);
      skills = Arrays.copyOf(skills, room);
      factors = Arrays.copyOf(factors, room);
    }
    for (int i = 0; i < dimensions; i++) {
      rows[count * dimensions + i] =
          doing == null ? about.at(i) : ABOUT * about.at(i) + DOING * doing.at(i);
    }
    skills[count] = skill;
    factors[count] = factor;
    count++;
  }

  /// How near each skill comes to a task, 0 to a full match, by place; 0 where nothing is known of
  /// one.
  float[] to(Embedding task, int places) {
    var nearest = new float[places];
    if (count == 0 || task.dimensions() != dimensions) {
      return nearest;
    }
    var direction = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      direction[i] = task.at(i);
    }
    for (int row = 0; row < count; row++) {
      float near = factors[row] * Math.min(Match.FULL, product(direction, row * dimensions));
      nearest[skills[row]] = Math.max(nearest[skills[row]], near);
    }
    return nearest;
  }

  /// Four sums, for additions of one would wait for each other.
  private float product(float[] direction, int from) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < dimensions; i += 4) {
      a += direction[i] * rows[from + i];
      b += direction[i + 1] * rows[from + i + 1];
      c += direction[i + 2] * rows[from + i + 2];
      d += direction[i + 3] * rows[from + i + 3];
    }
    for (; i < dimensions; i++) {
      a += direction[i] * rows[from + i];
    }
    return a + b + c + d;
  }
}
