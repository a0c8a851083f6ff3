package dev.praxis.core.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.transcript.TranscriptEvent.Annotates;
import dev.praxis.core.transcript.TranscriptEvent.Fact;
import dev.praxis.core.transcript.TranscriptEvent.Labelled;
import dev.praxis.core.transcript.TranscriptEvent.Labelled.Tag;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.TranscriptEvent.SessionTotals;
import dev.praxis.core.transcript.TranscriptEvent.TokensUsed;
import dev.praxis.core.transcript.agentrx.GroundTruthFormat;
import dev.praxis.core.transcript.chat.LangMemFormat;
import dev.praxis.core.transcript.chat.MessageListFormat;
import dev.praxis.core.transcript.minisweagent.MiniSweAgentFormat;
import dev.praxis.core.transcript.sweagent.SweAgentFormat;
import dev.praxis.core.transcript.taubench.TauBenchFormat;
import dev.praxis.core.transcript.trials.ReflexionFormat;
import dev.praxis.core.transcript.trials.TerminalBenchFormat;
import dev.praxis.core.transcript.whoandwhen.TeamTraceFormat;
import dev.praxis.core.transcript.whoandwhen.WhoAndWhenFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the readers of data sets tell of one file of their kind each.
final class DataSetFormatsTest {

  @Test
  void aShellAgentsFencesAreCallsAndTheUserAnswersForTheShell() {
    var told = Fixture.told(new MiniSweAgentFormat(), "mini-swe-agent.traj.json");

    assertThat(told.steps())
        .containsExactly(
            "harness_note: One command at a time.",
            """
            user_message: <pr_description>
            Consider the following PR description:
            The shop forgets its cart
            </pr_description>\
            """,
            "agent_message: I look first.",
            "call bash: ls src",
            "failed 2: <returncode>2</returncode>\n<output>\nls: src: no such folder\n</output>",
            "agent_message: Two at once:\n```bash\npwd\n```\n```bash\nls\n```",
            "harness_note: Please always provide EXACTLY ONE action in triple backticks, found 2"
                + " actions.",
            "agent_message: Done.",
            "call bash: submit",
            "ok: diff --git a/cart b/cart");
    assertThat(told.all(TokensUsed.class)).containsExactly(new TokensUsed(3, 60, 7, 40, 0, null));
    assertThat(told.all(SessionFacts.class).getFirst().facts())
        .containsEntry(Fact.TASK, "corner__shop-12")
        .containsEntry(Fact.PROJECT, "corner/shop")
        .containsEntry(Fact.MODEL, "small-1")
        .containsEntry(Fact.TITLE, "The shop forgets its cart");
    assertThat(told.all(SessionTotals.class).getFirst().costUsd()).isEqualTo(0.25);
    assertThat(said(told)).containsExactly("heuristic UNKNOWN exit status Submitted");
  }

  @Test
  void aShellAgentThatCallsToolsIsReadByItsReturnCodes() {
    var told = Fixture.told(new MiniSweAgentFormat(), "mini-swe-agent-tools.json");

    assertThat(told.steps())
        .containsExactly(
            "user_message: Tidy the shed",
            "agent_message: Looking.",
            "call bash: ls shed",
            "failed 1: no shed",
            "system_note: Ended: LimitsExceeded");
    assertThat(said(told)).containsExactly("heuristic FAILURE exit status LimitsExceeded");
  }

  @Test
  void aDemonstrationIsTheHarnessAndTheLastActionIsInTheTrajectory() {
    var told = Fixture.told(new SweAgentFormat(), "swe-agent.traj");

    assertThat(told.steps())
        .containsExactly(
            "harness_note: You work in a shell.",
            "harness_note: Here is a demonstration",
            "user_message: ISSUE:\nThe bell rings twice",
            "agent_message: A file first.",
            "call create: create fix.py",
            "ok: [File: fix.py]",
            "agent_message: Run it.",
            "call bash: python fix.py",
            "ok: ok",
            "agent_message: Hand in.",
            "call submit: submit",
            "ok: diff --git");
    var totals = told.all(SessionTotals.class).getFirst();
    assertThat(totals.costUsd()).isEqualTo(0.75);
    assertThat(totals.duration()).hasSeconds(2);
    assertThat(said(told)).containsExactly("heuristic UNKNOWN exit status submitted");
  }

  @Test
  void eachEpisodeIsASessionJudgedByItsReward() {
    var told = Fixture.told(new TauBenchFormat(), "tau-bench.json");

    assertThat(told.counts().records()).isEqualTo(9);
    assertThat(told.steps())
        .startsWith(
            "harness_note: # Garden agent policy",
            "user_message: I want a lamp",
            "call find_lamp: lamp",
            "failed: Error: no lamps",
            "agent_message: None left.");
    assertThat(said(told))
        .containsExactly(
            "check SUCCESS reward 1.0 of tau-bench, outputs 1.0",
            "check FAILURE reward 0.0 of tau-bench, which did not look at how the episode ended");
    assertThat(told.all(SessionFacts.class))
        .extracting(SessionFacts::key)
        .containsExactly("tau-bench/task-3-trial-0", "tau-bench/task-3-trial-1");
  }

  @Test
  void theDecisiveMistakeIsTaggedAtItsMessage() {
    var told = Fixture.told(new WhoAndWhenFormat(), "who-and-when.json");

    assertThat(told.steps())
        .startsWith(
            "user_message: Count the lamps.",
            "agent_message: Count_Expert: I count:\n```python\nprint(3)\n```",
            "call terminal: print(3)",
            "failed 1: exitcode: 1 (execution failed)\nCode output: 3",
            "agent_message: Lamp_Expert: Three.");
    assertThat(told.all(Labelled.class).getFirst().tags())
        .containsExactly(new Tag("decisive_mistake", 4, "Lamp_Expert: Believed a failed run"));
    assertThat(said(told))
        .containsExactly("label FAILURE annotated in Who&When: the answer is not right");
  }

  @Test
  void theRolesOfATeamTellWhoThinksAndWhoActs() {
    assertThat(Fixture.told(new TeamTraceFormat(), "team-trace.json").steps())
        .containsExactly(
            "user_message: Find the lamp",
            "reasoning: Orchestrator (thought): Initial plan",
            "agent_message: Orchestrator (-> WebSurfer): Look it up",
            "agent_message: WebSurfer: Found",
            "system_note: Orchestrator (termination condition): FINAL ANSWER: here");
  }

  @Test
  void spellingsOfOneCategoryAreOneTag() {
    var said = Fixture.told(new GroundTruthFormat(), "agentrx.json").all(Annotates.class);

    assertThat(said).extracting(Annotates::task).containsExactly("3");
    assertThat(said.getFirst().label().tags())
        .containsExactly(
            new Tag(
                "intent_not_supported",
                1,
                "Assistant: Sold what was not there\nRoot cause: The shelf was never looked at"),
            new Tag("instruction_adherence_failure", 0, "Assistant: Ignored the policy"));
  }

  @Test
  void aTrialFollowsFromTheOneBefore() {
    var told = Fixture.told(new ReflexionFormat(), "env_results_trial_1.json");

    assertThat(told.steps())
        .containsExactly(
            "reasoning: I forgot the lamp.",
            "meta: env_0 in env_results_trial_1: success",
            "meta: env_1 in env_results_trial_1: failure");
    assertThat(told.all(SessionFacts.class).getFirst())
        .extracting(SessionFacts::nativeId, SessionFacts::parentNativeId, SessionFacts::relation)
        .containsExactly("/env_0/trial-1", "/env_0/trial-0", "fork");
    assertThat(said(told))
        .containsExactly(
            "check SUCCESS is_success true of Reflexion",
            "check FAILURE is_success false of Reflexion");
  }

  @Test
  void aTrialThatRanOutOfTimeMayStillBeSolved() {
    var told = Fixture.told(new TerminalBenchFormat(), "terminal-bench.json");

    assertThat(said(told))
        .containsExactly("check SUCCESS is_resolved true of Terminal-Bench, agent timeout");
    assertThat(told.all(Labelled.class).getFirst().tags())
        .extracting(Tag::name)
        .containsExactly("agent_timeout");
    assertThat(told.all(SessionTotals.class).getFirst().duration()).hasMinutes(1);
  }

  @Test
  void blocksOfAMessageAreSteps() {
    assertThat(Fixture.told(new MessageListFormat(), "messages.json").steps())
        .containsExactly(
            "harness_note: Be brief.",
            "user_message: Read the lamp",
            "reasoning: Which?",
            "agent_message: This one.",
            "call Read: lamp",
            "failed: no lamp",
            "user_message: Then the other",
            "agent_message: Yes.");
  }

  @Test
  void feedbackEndsASessionInAPersonsWords() {
    var told = Fixture.told(new LangMemFormat(), "langmem.json");

    assertThat(told.steps())
        .contains(
            "user_message: name the flag",
            "user_message: Always give an example",
            "user_message: It should have been:\ncut(2)");
    assertThat(said(told))
        .containsExactly(
            "label FAILURE score 0 in the feedback: name the flag",
            "label null feedback: Always give an example",
            "label PARTIAL the feedback corrects the answer",
            "label PARTIAL score 0.5 in the feedback");
    assertThat(told.all(SessionFacts.class)).hasSize(5);
  }

  private static List<String> said(Told told) {
    return told.all(Labelled.class).stream()
        .map(label -> label.saidBy().word() + " " + label.outcome() + " " + label.basis())
        .toList();
  }
}
