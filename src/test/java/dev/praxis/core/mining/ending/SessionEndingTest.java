package dev.praxis.core.mining.ending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.detect.Script;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.ToolStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Only strong evidence makes an outcome.
class SessionEndingTest {
  private static Optional<SessionEnding.Ending> of(Script script) {
    var ending = new SessionEnding(new SharedReadings());
    return ending.of(script.session(), script.events());
  }

  private static Script edited() {
    return new Script().user("fix it").edit("src/a.py");
  }

  @Test
  void testedAndCommittedIsASuccess() {
    var script =
        edited()
            .bash("pytest -q", ToolStatus.OK, "9 passed in 0.2s")
            .bash("git commit -am fix")
            .agent("Committed.");

    assertThat(of(script))
        .hasValue(
            new SessionEnding.Ending(Outcome.SUCCESS, "tests passed, then the work was committed"));
  }

  @Test
  void brokenOffAfterAFailingRunIsAFailure() {
    var script =
        edited()
            .bash("pytest -q | tail -1", ToolStatus.OK, "2 failed, 7 passed in 0.2s")
            .interrupted();

    assertThat(of(script))
        .hasValueSatisfying(ending -> assertThat(ending.outcome()).isEqualTo(Outcome.FAILURE));
  }

  @Test
  void everythingElseIsUnknown() {
    assertThat(of(edited().agent("Done."))).isEmpty();
    assertThat(of(edited().bash("pytest", ToolStatus.OK, "9 passed in 0.2s").agent("Done.")))
        .isEmpty();
    assertThat(
            of(
                edited()
                    .bash("pytest", ToolStatus.OK, "9 passed in 0.2s")
                    .bash("git commit -am fix")
                    .user("no, that is wrong")
                    .agent("Sorry.")))
        .isEmpty();
  }

  @Test
  void anAgentThatWentOnAfterAFailingRunWasNotBrokenOff() {
    assertThat(
            of(
                edited()
                    .bash("pytest -q", ToolStatus.FAILED, "2 failed, 7 passed in 0.2s")
                    .bash("echo done > result.txt")))
        .isEmpty();
    assertThat(
            of(
                edited()
                    .bash("pytest -q", ToolStatus.FAILED, "2 failed, 7 passed in 0.2s")
                    .bash("sed -i s/a/b/ src/a.py")
                    .bash("cat src/a.py")))
        .isEmpty();
  }

  @Test
  void aRunnerThatIsNotInstalledHasRunNothing() {
    assertThat(
            of(
                edited()
                    .bash("pytest -q", ToolStatus.FAILED, "bash: line 1: pytest: command not found")
                    .interrupted()))
        .isEmpty();
    assertThat(
            of(
                edited()
                    .bash(
                        "python3 -m pytest -q",
                        ToolStatus.FAILED,
                        "/usr/bin/python3: No module named pytest")
                    .interrupted()))
        .isEmpty();
  }

  @Test
  void workTakenBackIsAFailureUntilItIsDoneAgain() {
    var undone =
        edited()
            .bash("pytest -q", ToolStatus.OK, "9 passed in 0.2s")
            .bash("git commit -am fix")
            .user("that broke the report")
            .bash("git revert --no-edit HEAD");

    assertThat(of(undone))
        .hasValue(
            new SessionEnding.Ending(
                Outcome.FAILURE, "the work was taken back: git revert --no-edit HEAD"));
    assertThat(
            of(
                undone
                    .edit("src/a.py")
                    .bash("pytest -q", ToolStatus.OK, "9 passed in 0.2s")
                    .bash("git commit -am again")
                    .agent("Committed.")))
        .hasValueSatisfying(ending -> assertThat(ending.outcome()).isEqualTo(Outcome.SUCCESS));
  }

  @Test
  void checksAfterAPushDecide() {
    var pushed = edited().bash("git push");
    assertThat(of(pushed.bash("gh pr checks 7", ToolStatus.FAILED, "unit\tfail\t40s\thttps://x\n")))
        .hasValue(
            new SessionEnding.Ending(Outcome.FAILURE, "after the work was pushed, checks failed"));
    assertThat(of(pushed.bash("gh pr checks 7", ToolStatus.OK, "unit\tpass\t40s\thttps://x\n")))
        .hasValueSatisfying(ending -> assertThat(ending.outcome()).isEqualTo(Outcome.SUCCESS));
  }

  @Test
  void aPullRequestOfTheTranscriptKeepsTheWork() {
    var script =
        edited()
            .bash("pytest -q", ToolStatus.OK, "9 passed in 0.2s")
            .meta("Pull request #7 of ada/app: https://example.org/ada/app/pull/7")
            .agent("It is up.");

    assertThat(of(script))
        .hasValue(
            new SessionEnding.Ending(
                Outcome.SUCCESS, "tests passed, then the work was proposed for review"));
  }

  @Test
  void whatIsHandedInAfterAFailingRunHasFailedButAPassingRunProvesLittle() {
    var passed = edited().bash("pytest -q", ToolStatus.OK, "9 passed in 0.2s");
    var failed = edited().bash("pytest -q", ToolStatus.FAILED, "1 failed, 8 passed in 0.2s");

    assertThat(of(passed.tool("submit", "note", "", ToolStatus.OK, "")))
        .hasValue(
            new SessionEnding.Ending(Outcome.UNKNOWN, "tests passed, then the work was handed in"));
    assertThat(of(failed.bash("echo COMPLETE_TASK_AND_SUBMIT_FINAL_OUTPUT && git diff")))
        .hasValueSatisfying(ending -> assertThat(ending.outcome()).isEqualTo(Outcome.FAILURE));
    assertThat(of(edited().bash("submit"))).isEmpty();
  }
}
