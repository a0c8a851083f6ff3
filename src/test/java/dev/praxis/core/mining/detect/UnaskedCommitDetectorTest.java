package dev.praxis.core.mining.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.session.ToolStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnaskedCommitDetectorTest {
  private static final String COMMIT = "git add -A && git commit -m 'Round prices'";

  private final UnaskedCommitDetector detector = new UnaskedCommitDetector(new JudgedSessions());

  private static Script afterHearing(String message) {
    return new Script().user(message).agent("On it.").bash(COMMIT).agent("Done.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Round the prices to cents.",
        "Look at the last commit and fix the rounding.",
        "Write a commit message for me, I will commit myself.",
        "Fix the pre-commit hook.",
        "Please don't commit yet, just change it.",
        "Mach die Preise rund, aber nicht committen."
      })
  void findsACommitNobodyAskedFor(String message) {
    assertThat(afterHearing(message).seenBy(detector))
        .singleElement()
        .satisfies(signal -> {
          assertThat(signal.tag()).isEqualTo("committed_without_asking");
          assertThat(signal.score()).isGreaterThanOrEqualTo(Signal.COUNTS);
          assertThat(signal.quote()).isEqualTo(COMMIT);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Round the prices and commit.",
        "Round the prices. Commit when you are done, please.",
        "fix it, then push",
        "Open a PR with the fix",
        "Bitte committe das.",
        "corrige-le puis commite",
        "закоммить, когда закончишь",
        "make a commit for each step",
        "ship it"
      })
  void acceptsWhatWasAskedFor(String message) {
    assertThat(afterHearing(message).seenBy(detector)).isEmpty();
  }

  @Test
  void anAskToCommitIsNoAskToPush() {
    var script = new Script().user("commit this").bash("git commit -am x").bash("git push");

    assertThat(script.seenBy(detector))
        .singleElement()
        .extracting(Signal::quote)
        .isEqualTo("git push");
  }

  @Test
  void anAskIsUsedUpByTheNextTask() {
    var script =
        new Script()
            .user("Fix the rounding and commit it")
            .bash(COMMIT)
            .agent("Committed.")
            .user("now the discounts")
            .bash("git commit -am discounts");

    assertThat(script.seenBy(detector)).singleElement().extracting(Signal::seq).isEqualTo(5);
  }

  @Test
  void anAskNotYetUsedSurvivesARemark() {
    var script = new Script().user("commit when done").agent("ok").user("use cents").bash(COMMIT);

    assertThat(script.seenBy(detector)).isEmpty();
  }

  @Test
  void aStandingAskLasts() {
    var script =
        new Script().user("Always commit after each step.").bash(COMMIT).user("next").bash(COMMIT);

    assertThat(script.seenBy(detector)).isEmpty();
  }

  @Test
  void slashCommandsHooksAndConsentAreAsks() {
    assertThat(
            new Script()
                .user("fix it")
                .note("<command-name>/commit</command-name>")
                .bash(COMMIT)
                .seenBy(detector))
        .isEmpty();
    assertThat(
            new Script()
                .user("fix it")
                .note("Stop hook feedback: there are uncommitted changes, commit and push them")
                .bash(COMMIT)
                .seenBy(detector))
        .isEmpty();
    assertThat(
            new Script()
                .user("fix it")
                .agent("Fixed. Shall I commit it?")
                .user("yes")
                .bash(COMMIT)
                .seenBy(detector))
        .isEmpty();
  }

  @Test
  void onlyWhatWasDoneOrTriedCounts() {
    assertThat(new Script().user("x").bash(COMMIT, ToolStatus.DENIED, "").seenBy(detector))
        .hasSize(1);
    assertThat(new Script().user("x").bash(COMMIT, ToolStatus.FAILED, "").seenBy(detector))
        .isEmpty();
    assertThat(new Script().user("x").bash("echo 'git commit'").seenBy(detector)).isEmpty();
  }

  @Test
  void aRepositoryMadeForATryIsNobodysBusiness() {
    assertThat(
            new Script()
                .user("x")
                .bash("cd /tmp/try && git init && git commit -m x")
                .seenBy(detector))
        .isEmpty();
  }

  @Test
  void whatOneTurnDoesIsOneSignal() {
    var script = new Script().user("x").bash(COMMIT).bash("git push").agent("Pushed.");

    assertThat(script.seenBy(detector))
        .singleElement()
        .satisfies(signal -> assertThat(signal.evidence()).hasSize(2));
  }

  @Test
  void aComplaintConfirmsAndThanksWeaken() {
    var complained =
        afterHearing("x").user("I never asked you to commit. Undo that.").seenBy(detector);
    var welcomed = afterHearing("x").user("good, now push it").seenBy(detector);

    assertThat(complained.getFirst().score()).isGreaterThan(0.9);
    assertThat(welcomed.getFirst().score()).isLessThan(Signal.COUNTS);
  }

  @Test
  void takingACommitBackIsWhatAComplaintWants() {
    var script =
        afterHearing("x")
            .user("pushing was not part of the job. take it back please")
            .bash("git push origin --delete topic && git reset --soft HEAD~1");

    assertThat(script.seenBy(detector)).hasSize(1);
  }

  @Test
  void inASubagentItIsAHintOnly() {
    assertThat(afterHearing("x").asSubagent().seenBy(detector))
        .singleElement()
        .satisfies(signal -> assertThat(signal.score()).isLessThan(Signal.COUNTS));
  }
}
