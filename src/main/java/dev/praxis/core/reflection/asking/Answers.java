package dev.praxis.core.reflection.asking;

import java.util.List;

/// What a model answers to each [Step], field by field. A list with nothing in a place is no
/// answer.
final class Answers {
  private Answers() {}

  record Chosen(List<Choice> prompts) {
    Chosen {
      prompts = List.copyOf(prompts);
    }
  }

  record Choice(String name, String why) {}

  /// @param act `add`, `replace` or `remove`
  /// @param evidence numbers of trajectories, from 1
  record Line(String act, int line, String text, String why, List<Integer> evidence) {
    Line {
      evidence = List.copyOf(evidence);
    }
  }

  record Edits(List<Line> edits, String why) {
    Edits {
      edits = List.copyOf(edits);
    }
  }

  record Reflected(String reflection) {}

  /// @param ready whether the edits count
  record ReflectedOrEdits(String reflection, boolean ready, List<Line> edits, String why) {
    ReflectedOrEdits {
      edits = List.copyOf(edits);
    }

    Edits answer() {
      return new Edits(edits, why);
    }
  }

  record Criticised(String critique) {}

  record Recommendation(String hypothesis, String change, List<Integer> evidence) {
    Recommendation {
      evidence = List.copyOf(evidence);
    }
  }

  /// @param ready whether the recommendations count
  record CriticisedOrRecommended(
      String critique, boolean ready, List<Recommendation> recommendations) {
    CriticisedOrRecommended {
      recommendations = List.copyOf(recommendations);
    }
  }

  record Recommended(List<Recommendation> recommendations) {
    Recommended {
      recommendations = List.copyOf(recommendations);
    }
  }
}
