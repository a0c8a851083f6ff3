package dev.praxis.core.skills.finding;

import dev.praxis.core.similarity.Embedding;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Directions of many skills in a row, so that a task is held against all of them in one pass. A
/// skill has one for what it is about and one for the task it was formed from; a composed one,
/// those of its parts besides, which count for less.
final class Meanings {
  static final float OF_A_PART = 0.85f;

  private final int places;
  private float[][] rows = new float[0][];
  private int[] skills = new int[0];
  private float[] factors = new float[0];
  private int count;

  private Meanings(int places) {
    this.places = places;
  }

  /// @param skills by place; null where it is not known yet, which counts for nothing
  /// @param parts by place, those it consists of
  static Meanings of(List<@Nullable Meaning> skills, List<List<Integer>> parts) {
    var meanings = new Meanings(skills.size());
    for (int skill = 0; skill < skills.size(); skill++) {
      meanings.add(skill, skills.get(skill), 1);
      for (int part : parts.get(skill)) {
        meanings.add(skill, skills.get(part), OF_A_PART);
      }
    }
    return meanings;
  }

  private void add(int skill, @Nullable Meaning meaning, float factor) {
    if (meaning != null) {
      row(skill, factor, meaning.about());
      row(skill, factor, meaning.task());
    }
  }

  private void row(int skill, float factor, float @Nullable [] direction) {
    if (direction == null) {
      return;
    }
    if (count == skills.length) {
      int room = Math.max(16, 2 * count);
      rows = Arrays.copyOf(rows, room);
      skills = Arrays.copyOf(skills, room);
      factors = Arrays.copyOf(factors, room);
    }
    rows[count] = direction;
    skills[count] = skill;
    factors[count] = factor;
    count++;
  }

  /// How near each skill comes to a task, 0 to a full match, by place; 0 where nothing is known of
  /// one.
  float[] to(Embedding task) {
    var nearest = new float[places];
    var direction = new float[task.dimensions()];
    for (int i = 0; i < direction.length; i++) {
      direction[i] = task.at(i);
    }
    for (int row = 0; row < count; row++) {
      if (rows[row].length == direction.length) {
        float near = factors[row] * Math.min(Match.FULL, product(direction, rows[row]));
        nearest[skills[row]] = Math.max(nearest[skills[row]], near);
      }
    }
    return nearest;
  }

  /// Four sums, for additions of one would wait for each other.
  private static float product(float[] one, float[] other) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < one.length; i += 4) {
      a += one[i] * other[i];
      b += one[i + 1] * other[i + 1];
      c += one[i + 2] * other[i + 2];
      d += one[i + 3] * other[i + 3];
    }
    for (; i < one.length; i++) {
      a += one[i] * other[i];
    }
    return a + b + c + d;
  }
}
