package dev.praxis.core.mining.ending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.detect.Script;
import dev.praxis.core.mining.ending.Aftermath.Fate;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.session.ToolStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AftermathReaderTest {
  private final AftermathReader reader = new AftermathReader();

  private List<Aftermath> of(Script script) {
    var events = script.events();
    return reader.of(events, new JudgedSessions().of(script.session(), events));
  }

  private static Script committed() {
    return new Script()
        .user("round the prices")
        .edit("src/Price.java")
        .bash("git commit -am 'Round prices'");
  }

  private static Script pushed() {
    return committed().bash("git push origin main").agent("Pushed.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "git revert HEAD",
        "git reset --hard HEAD~1",
        "cd app && git reset --hard 3f2a9c1"
      })
  void aCommitTakenBackIsTold(String command) {
    assertThat(of(committed().bash(command)))
        .singleElement()
        .satisfies(told -> {
          assertThat(told.fate()).isEqualTo(Fate.REVERTED);
          assertThat(told.work()).isEqualTo(3);
          assertThat(told.seq()).isEqualTo(5);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "git revert --abort",
        "git reset --hard",
        "git reset --soft HEAD~1",
        "git checkout -- src/Price.java",
        "git log --grep revert"
      })
  void otherCommandsTakeNoCommitBack(String command) {
    assertThat(of(committed().bash(command))).isEmpty();
  }

  @Test
  void aCommitOfOthersIsNotTheAgentsWork() {
    assertThat(of(new Script().user("revert 3f2a9c1").bash("git revert 3f2a9c1"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Revert that.",
        "no, please undo the rounding",
        "Can you roll back your last commit?",
        "Bitte mach das rückgängig",
        "revierte el cambio",
        "Annule ce commit",
        "откати это"
      })
  void aPersonMayAskToTakeWorkBack(String words) {
    assertThat(of(committed().agent("Done.").user(words)))
        .extracting(Aftermath::fate)
        .containsExactly(Fate.REVERTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Don't revert that.",
        "Add a button to undo the last payment",
        "Please add undo history to the editor",
        "why does `git revert` need a message?",
        "nicht zurück setzen bitte"
      })
  void wordsAboutUndoingAreNoWish(String words) {
    assertThat(of(committed().agent("Done.").user(words))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CI failed on the lint step",
        "the pipeline is red",
        "this broke the pipeline",
        "die CI ist rot",
        "la pipeline a échoué"
      })
  void aPersonReportsFailedChecks(String words) {
    assertThat(of(pushed().user(words)))
        .extracting(Aftermath::fate)
        .containsExactly(Fate.CI_FAILED);
    assertThat(of(new Script().user(words))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tell me if CI failed", "add a badge that shows when the pipeline is red"})
  void wordsAboutFailuresToComeAreNoReport(String words) {
    assertThat(of(pushed().user(words))).isEmpty();
  }

  @Test
  void checksAreReadFromTheToolThatListsThem() {
    assertThat(
            of(
                pushed()
                    .bash("gh pr checks", ToolStatus.FAILED, "lint\tpass\t9s\nunit\tfail\t40s\n")))
        .extracting(Aftermath::fate)
        .containsExactly(Fate.CI_FAILED);
    assertThat(
            of(
                pushed()
                    .bash("gh pr checks", ToolStatus.FAILED, "lint\tpass\t9s\nunit\tpending\t0\n")))
        .isEmpty();
    assertThat(
            of(
                pushed()
                    .bash(
                        "gh run list",
                        ToolStatus.OK,
                        "completed\tsuccess\tRound\ncompleted\tfailure\tOld\n")))
        .extracting(Aftermath::fate)
        .containsExactly(Fate.CI_PASSED);
  }

  @Test
  void aPullRequestIsToldOnce() {
    var line = "Pull request #7 of ada/app: https://example.org/ada/app/pull/7";
    assertThat(of(committed().meta(line).agent("Up.").meta(line)))
        .extracting(Aftermath::fate)
        .containsExactly(Fate.PROPOSED);
  }
}
