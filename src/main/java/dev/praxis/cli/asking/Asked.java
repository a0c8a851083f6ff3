package dev.praxis.cli.asking;

import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.asking.Asking.Answered;
import dev.praxis.core.asking.Asking.Question;
import dev.praxis.core.asking.Conversation;
import dev.praxis.core.asking.Conversation.Given;
import dev.praxis.core.model.ModelAnswer.StopReason;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.skills.forming.told.ToldFormed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `praxis ask` answers.
///
/// @param conversation its number; null where nothing was kept
/// @param model null where none was asked
/// @param answer null where no model was asked
/// @param skill the one the answer follows; null where it follows none
/// @param skills in the prompt, the best first
/// @param skillsLeftOut names of those for which there was no room
/// @param rules ids of those in the prompt
/// @param context the whole prompt; null where only the past is spoken of
/// @param budget what the prompt may cost in tokens
record Asked(
    @Nullable Long conversation,
    String task,
    @Nullable String model,
    @Nullable String answer,
    boolean cut,
    @Nullable String skill,
    List<SkillRow> skills,
    List<String> skillsLeftOut,
    List<Long> rules,
    int rulesLeftOut,
    @Nullable String context,
    int tokens,
    int budget,
    String estimator,
    int tokensIn,
    int tokensOut,
    @Nullable Recorded recorded,
    @Nullable ToldFormed learned)
    implements Reply {

  /// What was recorded of it.
  record Recorded(long run, String skill, String outcome, String verifier) {}

  static Asked of(Question question, Answered answered, Workbench workbench) {
    var turn = answered.conversation().last();
    return base(question, workbench)
        .kept(answered.conversation())
        .answered(
            turn.model(),
            turn.answer(),
            answered.answer().stopReason() == StopReason.CUT,
            turn.tokensIn(),
            turn.tokensOut());
  }

  static Asked offline(Question question, Conversation kept, Workbench workbench) {
    return base(question, workbench).kept(kept);
  }

  /// Nothing was sent and nothing kept.
  static Asked shown(Question question, Workbench workbench) {
    return base(question, workbench);
  }

  /// Of what was answered earlier.
  static Asked past(Conversation conversation) {
    var turn = conversation.last();
    return new Asked(
        conversation.id(),
        turn.asked(),
        turn.model().isEmpty() ? null : turn.model(),
        null,
        false,
        turn.used().map(Given::name).orElse(null),
        List.of(),
        List.of(),
        List.of(),
        0,
        null,
        0,
        0,
        TokenCounter.ESTIMATOR,
        turn.tokensIn(),
        turn.tokensOut(),
        null,
        null);
  }

  private static Asked base(Question question, Workbench workbench) {
    var context = question.context();
    return new Asked(
        null,
        question.task(),
        null,
        null,
        false,
        null,
        context.skills().stream().map(SkillRow::of).toList(),
        context.skillsLeftOut().stream().map(found -> found.skill().name()).toList(),
        context.rules().stream().map(Rule::id).toList(),
        context.rulesLeftOut(),
        workbench.secretSettings().redactor().mask(context.system()).text(),
        context.tokens(),
        context.budget(),
        TokenCounter.ESTIMATOR,
        0,
        0,
        null,
        null);
  }

  private Asked kept(Conversation conversation) {
    return with(
        conversation.id(), model, answer, cut, name(conversation), tokensIn, tokensOut, null, null);
  }

  private static @Nullable String name(Conversation conversation) {
    return conversation.last().used().map(Given::name).orElse(null);
  }

  private Asked answered(String by, String text, boolean isCut, int in, int out) {
    return with(conversation, by, text, isCut, skill, in, out, recorded, learned);
  }

  Asked recording(Recorded run) {
    return with(conversation, model, answer, cut, skill, tokensIn, tokensOut, run, learned);
  }

  Asked learning(ToldFormed formed) {
    return with(conversation, model, answer, cut, skill, tokensIn, tokensOut, recorded, formed);
  }

  private Asked with(
      @Nullable Long id,
      @Nullable String by,
      @Nullable String text,
      boolean isCut,
      @Nullable String followed,
      int in,
      int out,
      @Nullable Recorded run,
      @Nullable ToldFormed formed) {
    return new Asked(
        id,
        task,
        by,
        text,
        isCut,
        followed,
        skills,
        skillsLeftOut,
        rules,
        rulesLeftOut,
        context,
        tokens,
        budget,
        estimator,
        in,
        out,
        run,
        formed);
  }

  @Override
  public String text() {
    var lines = new ArrayList<String>();
    if (context != null) {
      skills.forEach(row -> lines.add(row.text()));
      lines.add(summary());
      lines.add("");
      lines.add(said(context));
    }
    if (recorded != null) {
      lines.add(
          "Recorded as run %d of %s: %s, says %s."
              .formatted(
                  recorded.run,
                  PlainText.line(recorded.skill, 80),
                  recorded.outcome,
                  recorded.verifier.replace('_', ' ')));
    }
    if (learned != null) {
      lines.add(learnt(learned));
    }
    return String.join("\n", lines) + "\n";
  }

  private String summary() {
    var leftOut = new ArrayList<String>();
    if (!skillsLeftOut.isEmpty()) {
      leftOut.add(String.join(", ", skillsLeftOut));
    }
    if (rulesLeftOut > 0) {
      leftOut.add(rulesLeftOut + (rulesLeftOut == 1 ? " rule" : " rules"));
    }
    return "%s, %d %s: %,d of %,d tokens by %s%s."
        .formatted(
            skills.isEmpty() ? "No skill fits" : skills.size() + " skills",
            rules.size(),
            rules.size() == 1 ? "rule" : "rules",
            tokens,
            budget,
            estimator,
            leftOut.isEmpty()
                ? ""
                : "; no room for " + PlainText.line(String.join(" and ", leftOut), 200));
  }

  private String said(String prompt) {
    if (answer != null) {
      return PlainText.of(answer.strip())
          + (cut ? "\n\n(The answer was cut at the most tokens it may have.)" : "");
    }
    var why =
        conversation == null
            ? "This is what would be sent:"
            : "No model was chosen, so nothing was sent. This is what one would be told:";
    return why + "\n\n" + PlainText.of(prompt) + "\n" + PlainText.of(task);
  }

  private static String learnt(ToldFormed formed) {
    if (formed.stored()) {
      return "Formed the candidate %s (%s). Approve it: praxis skills approve %s"
          .formatted(formed.skill(), formed.reason(), formed.skill());
    }
    return "No skill was formed: %s, %s."
        .formatted(formed.reason(), PlainText.line(formed.why(), 200));
  }
}
