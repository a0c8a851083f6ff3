package dev.praxis.core.reflection.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.reflection.Optimization;
import dev.praxis.core.reflection.OptimizerInput;
import dev.praxis.core.reflection.OptimizerKind;
import dev.praxis.core.reflection.OptimizerSettings;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.core.reflection.prompt.PromptEdit;
import dev.praxis.core.reflection.prompt.PromptEdit.Act;
import dev.praxis.core.reflection.trajectory.Feedback;
import dev.praxis.core.reflection.trajectory.Trajectory;
import dev.praxis.core.reflection.trajectory.Trajectory.Role;
import dev.praxis.core.reflection.trajectory.Trajectory.Turn;
import dev.praxis.core.rules.RuleCatalogue;
import dev.praxis.core.rules.RuleDraft;
import dev.praxis.core.rules.RuleEvidence;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What can be learnt without any model.
final class OfflineOptimizerTest {
  private static final RuleDraft FOUND =
      new RuleDraft(
          "Run `pnpm test`, not `npm test`, in this repository.",
          List.of(),
          "mined",
          List.of(new RuleEvidence(new SessionId(7), 1, 3, "failed")));
  private static final EditablePrompt PROMPT =
      EditablePrompt.of("agent", "You help {user}.\n\n- Be brief.\n- Greet first.\n\nThank you.\n");

  private final OfflineOptimizer optimizer =
      new OfflineOptimizer(
          new RuleCatalogue(), _ -> List.of(FOUND), new Redactor("salt"), String::length);

  @ParameterizedTest
  @EnumSource
  void everyKindSaysItIsOfflineAndAnswersTheSameTwice(OptimizerKind kind) {
    var first = optimize(kind, PROMPT, all());

    assertThat(first.isOffline()).isTrue();
    assertThat(first.calls()).isZero();
    assertThat(first.prompts().getFirst().edits()).isNotEmpty();
    assertThat(optimize(kind, PROMPT, all())).isEqualTo(first);
    for (var edit : first.prompts().getFirst().edits()) {
      assertThat(edit.evidence()).isNotEmpty();
      assertThat(edit.why()).isNotBlank();
    }
    assertThat(first.prompts().getFirst().after())
        .startsWith("You help {user}.")
        .endsWith("Thank you.\n");
  }

  @Test
  void memoryTakesAllOfIt() {
    var edits = edits(OptimizerKind.PROMPT_MEMORY, all());

    assertThat(edits)
        .extracting(PromptEdit::after)
        .contains(
            "- Always run the linter before you commit.",
            "- " + FOUND.text(),
            "- " + new RuleCatalogue().find("forgot_to_run_tests").orElseThrow().rule());
    assertThat(edits).allMatch(edit -> edit.act() == Act.ADD && edit.line() == 4);
  }

  @Test
  void aGradientWantsItTwiceOrAskedFor() {
    var once = List.of(said("a", "Always run the linter before you commit."));
    var twice = new ArrayList<>(once);
    twice.add(said("b", "Always run the linter before you commit!"));

    assertThat(edits(OptimizerKind.GRADIENT, once)).isEmpty();
    assertThat(edits(OptimizerKind.GRADIENT, twice))
        .singleElement()
        .extracting(PromptEdit::evidence)
        .isEqualTo(List.of("a", "b"));
    assertThat(
            edits(
                OptimizerKind.GRADIENT,
                List.of(judged("c", Feedback.words("Response should include a code example")))))
        .singleElement()
        .extracting(PromptEdit::evidence)
        .isEqualTo(List.of("c"));
  }

  @Test
  void whatIsOrderedOnceIsNoStandingRule() {
    assertThat(
            edits(
                OptimizerKind.PROMPT_MEMORY,
                List.of(said("b", "Give me a poem of 2 paragraphs about the sea."))))
        .isEmpty();
  }

  @Test
  void metapromptTakesOneAStep() {
    var settings = OptimizerSettings.of(OptimizerKind.METAPROMPT).steps(1, 1);

    var optimization =
        optimizer.optimize(
            new OptimizerInput(List.of(PROMPT), all(), "", settings), Progress.ignored());

    assertThat(optimization.prompts().getFirst().edits()).hasSize(1);
    assertThat(optimization.notes()).anyMatch(note -> note.contains("not taken up"));
  }

  @Test
  void praiseAndScoresAloneTeachNothing() {
    var praised =
        List.of(
            judged("a", Feedback.words("Great answer")),
            judged("b", new Feedback(List.of(), Map.of("score", "0.1"), "")),
            judged("c", Feedback.NONE));

    assertThat(edits(OptimizerKind.PROMPT_MEMORY, praised)).isEmpty();
    var revised = List.of(judged("d", new Feedback(List.of(), Map.of(), "Better so.")));
    assertThat(optimize(OptimizerKind.PROMPT_MEMORY, PROMPT, revised).notes())
        .anyMatch(note -> note.contains("revised answer of d"));
  }

  @Test
  void whatThePromptSaysAlreadyIsToldAndNotRepeated() {
    var prompt = PROMPT.withText("- Always run the linter before you commit.\n- Be brief.\n");

    var optimization =
        optimize(
            OptimizerKind.PROMPT_MEMORY,
            prompt,
            List.of(said("a", "Always run the linter before you commit.")));

    assertThat(optimization.prompts().getFirst().edits()).isEmpty();
    assertThat(optimization.notes()).anyMatch(note -> note.contains("already"));
  }

  @Test
  void aLineThatSaysTheContraryIsReplacedUnlessItIsProtected() {
    var prompt =
        PROMPT.withText("- Never run the linter before you commit.\n- Be brief.\n- Ask.\n");
    var words = List.of(said("a", "Always run the linter before you commit."));

    assertThat(optimize(OptimizerKind.PROMPT_MEMORY, prompt, words).prompts().getFirst().edits())
        .singleElement()
        .satisfies(edit -> {
          assertThat(edit.act()).isEqualTo(Act.REPLACE);
          assertThat(edit.after()).isEqualTo("- Always run the linter before you commit.");
        });

    var kept = prompt.protecting(List.of("Never run the linter"));
    var optimization = optimize(OptimizerKind.PROMPT_MEMORY, kept, words);
    assertThat(optimization.prompts().getFirst().edits()).isEmpty();
    assertThat(optimization.notes()).anyMatch(note -> note.contains("goes against"));
  }

  @Test
  void ofSeveralPromptsTheOneThatIsAboutItIsEdited() {
    var writing = EditablePrompt.of("writing", "Write mails.\n").when("mails were too long");
    var coding =
        EditablePrompt.of("coding", "Write code.\n").when("the linter or tests were not run");
    var input =
        new OptimizerInput(
            List.of(writing, coding),
            List.of(said("a", "Always run the linter before you commit.")),
            "",
            OptimizerSettings.of(OptimizerKind.PROMPT_MEMORY));

    var optimization = optimizer.optimize(input, Progress.ignored());

    assertThat(optimization.prompts().get(0).edits()).isEmpty();
    assertThat(optimization.prompts().get(1).edits()).hasSize(1);
  }

  @Test
  void secretsAndVariablesOfOthersNeverGetIn() {
    var token = "ghp_" + "a8F3kL9mQ2xV7bN4cT6wR1yU5zE0iO8pS3dG";
    var edits =
        edits(
            OptimizerKind.PROMPT_MEMORY,
            List.of(
                judged("a", Feedback.words("You should always use " + token)),
                judged("b", Feedback.words("You should always greet {customer}"))));

    assertThat(edits).isEmpty();
  }

  private static List<Trajectory> all() {
    var talk = List.of(new Turn(Role.USER, "Go."), new Turn(Role.AGENT, "Done."));
    return List.of(
        said("s1", "Always run the linter before you commit."),
        said("s2", "Always run the linter before you commit."),
        new Trajectory(
            "s3",
            Optional.of(new SessionId(7)),
            talk,
            Feedback.NONE,
            List.of("forgot_to_run_tests")));
  }

  private static Trajectory said(String key, String words) {
    return new Trajectory(
        key,
        Optional.empty(),
        List.of(
            new Turn(Role.USER, "Add a page."),
            new Turn(Role.AGENT, "Done, and committed."),
            new Turn(Role.USER, words)),
        Feedback.NONE,
        List.of());
  }

  private static Trajectory judged(String key, Feedback feedback) {
    return new Trajectory(
        key, Optional.empty(), List.of(new Turn(Role.USER, "Why?")), feedback, List.of());
  }

  private Optimization optimize(
      OptimizerKind kind, EditablePrompt prompt, List<Trajectory> trajectories) {
    return optimizer.optimize(
        new OptimizerInput(List.of(prompt), trajectories, "", OptimizerSettings.of(kind)),
        Progress.ignored());
  }

  private List<PromptEdit> edits(OptimizerKind kind, List<Trajectory> trajectories) {
    return optimize(kind, PROMPT, trajectories).prompts().getFirst().edits();
  }
}
