package dev.praxis.core.evaluation.kept;

import dev.praxis.core.session.SessionId;
import java.util.List;

/// One held-out failure and what the judge says of the rules that carry its tag.
///
/// @param tag empty where nobody has said what went wrong
/// @param answers one a rule; empty where no rule carries the tag
public record JudgedItem(
    SessionId session,
    String sessionKey,
    String sessionTitle,
    String project,
    String tag,
    List<Answer> answers) {

  public JudgedItem {
    answers = List.copyOf(answers);
  }

  /// What the judge says of one rule.
  ///
  /// @param version of the rule that was judged
  /// @param reason the judge's, in its words
  public record Answer(long rule, int version, String text, Word word, String reason) {}

  /// Whether the rule, followed, would have prevented the failure.
  public enum Word {
    PREVENTABLE,
    NOT_PREVENTABLE,
    /// Nobody has answered.
    UNANSWERED
  }

  /// Whether a rule carries its tag.
  public boolean covered() {
    return !answers.isEmpty();
  }

  /// Whether it was judged preventable by a rule or more.
  public boolean preventable() {
    return answers.stream().anyMatch(answer -> answer.word() == Word.PREVENTABLE);
  }

  /// Whether an answer that could still make it preventable is missing.
  public boolean unanswered() {
    return !preventable() && answers.stream().anyMatch(answer -> answer.word() == Word.UNANSWERED);
  }
}
