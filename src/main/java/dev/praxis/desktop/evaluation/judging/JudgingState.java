package dev.praxis.desktop.evaluation.judging;

import dev.praxis.core.evaluation.judging.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a sitting is.
///
/// @param questions in order
/// @param answers by place of the question; one without an answer is open
/// @param at place of the question shown; past the last one when all have been shown
/// @param problem why there is nothing to ask; empty where there is
public record JudgingState(
    List<Question> questions, Map<Integer, Boolean> answers, int at, String problem) {

  static final JudgingState NOTHING = new JudgingState(List.of(), Map.of(), 0, "");

  public JudgingState {
    questions = List.copyOf(questions);
    answers = Map.copyOf(answers);
  }

  /// Empty where all have been shown.
  Optional<Question> question() {
    return at < questions.size() ? Optional.of(questions.get(at)) : Optional.empty();
  }

  /// Empty where it is open.
  Optional<Boolean> answer() {
    return Optional.ofNullable(answers.get(at));
  }

  int open() {
    return questions.size() - answers.size();
  }

  JudgingState showing(int place) {
    return new JudgingState(questions, answers, Math.clamp(place, 0, questions.size()), problem);
  }

  JudgingState with(Map<Integer, Boolean> given) {
    return new JudgingState(questions, given, at, problem);
  }
}
