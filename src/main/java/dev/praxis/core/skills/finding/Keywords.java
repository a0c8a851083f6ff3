package dev.praxis.core.skills.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which skills hold which words.
///
/// A word weighs as in BM25: the fewer skills hold it, the more (S. Robertson, H. Zaragoza, The
/// Probabilistic Relevance Framework: BM25 and Beyond, 2009). A word counts once however often it
/// stands, and by the place it stands at, for skills differ in length by what was written down, not
/// by what they are about. The sum is held against that of the task's rarest words, so that a long
/// task is not found less than a short one.
final class Keywords {
  /// In a workspace of a few skills any word would be rare or common by chance.
  private static final int LEAST_SKILLS = 50;

  private static final int RAREST = 4;
  private static final double LEAST_SUM = 6; // two rare words: one alone finds nothing for sure
  private static final double ENOUGH = 0.8; // of that sum is a full match

  /// The skills that hold a word, by place, and how much it weighs there.
  private static final class Places {
    private final int[] skills;
    private final float[] weights;

    Places(int[] skills, float[] weights) {
      this.skills = skills;
      this.weights = weights;
    }
  }

  private final Map<String, Places> places;
  private final int skills;

  private Keywords(Map<String, Places> places, int skills) {
    this.places = places;
    this.skills = skills;
  }

  static Keywords of(List<Map<String, Float>> skills) {
    var lists = new HashMap<String, List<Integer>>();
    for (int skill = 0; skill < skills.size(); skill++) {
      for (var term : skills.get(skill).keySet()) {
        lists.computeIfAbsent(term, _ -> new ArrayList<>()).add(skill);
      }
    }
    var places = new HashMap<String, Places>();
    lists.forEach((term, holding) -> {
      var of = holding.stream().mapToInt(Integer::intValue).toArray();
      var weights = new float[of.length];
      for (int i = 0; i < of.length; i++) {
        weights[i] = skills.get(of[i]).getOrDefault(term, 0f);
      }
      places.put(term, new Places(of, weights));
    });
    return new Keywords(places, skills.size());
  }

  /// How well each skill holds the words of a task, 0 to 1, by place.
  float[] to(Set<String> task) {
    var found = new double[skills];
    var rarities = new double[task.size()];
    int i = 0;
    for (var term : task) {
      var holding = places.get(term);
      double rarity = rarity(holding == null ? 0 : holding.skills.length);
      rarities[i++] = rarity;
      if (holding != null) {
        for (int j = 0; j < holding.skills.length; j++) {
          found[holding.skills[j]] += rarity * holding.weights[j];
        }
      }
    }
    double full = ENOUGH * Math.max(LEAST_SUM, rarest(rarities));
    var matches = new float[skills];
    for (int skill = 0; skill < skills; skill++) {
      matches[skill] = (float) Math.min(1, found[skill] / full);
    }
    return matches;
  }

  /// The words of the task that a skill holds.
  List<String> shared(Set<String> task, int skill) {
    return task.stream()
        .filter(term -> {
          var holding = places.get(term);
          return holding != null && Arrays.binarySearch(holding.skills, skill) >= 0;
        })
        .toList();
  }

  private double rarity(int holding) {
    int all = Math.max(LEAST_SKILLS, skills);
    return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
  }

  private static double rarest(double[] rarities) {
    Arrays.sort(rarities);
    double sum = 0;
    for (int i = Math.max(0, rarities.length - RAREST); i < rarities.length; i++) {
      sum += rarities[i];
    }
    return sum;
  }
}
