package dev.praxis.core.mining.waste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.detect.Script;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.session.ToolStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Loops and files read again, and the work that only looks like them.
class WasteTest {
  private static final String RED = "Exit code 1\n3 failed, 9 passed in 0.41s";
  private static final String LONG_FILE = "line of the file\n".repeat(50);

  private static List<Signal> loops(Script script) {
    return script.seenBy(new LoopDetector(new JudgedSessions()));
  }

  private static List<Signal> rereads(Script script) {
    return script.seenBy(new RereadDetector(new JudgedSessions()));
  }

  @Test
  void theSameFailureThreeTimesIsAnErrorLoop() {
    var script = new Script().user("go");
    for (int i = 0; i < 4; i++) {
      script.bash("pytest -q", ToolStatus.FAILED, RED.replace("41", "4" + i));
    }

    assertThat(loops(script))
        .singleElement()
        .satisfies(signal -> {
          assertThat(signal.tag()).isEqualTo("repeated_failing_call");
          assertThat(signal.reason()).startsWith("failed the same way 4 times");
          assertThat(signal.evidence()).hasSize(8).contains(signal.seq());
        });
  }

  @Test
  void theSameAnswerThreeTimesWasFetchedAgain() {
    var script = new Script().user("go");
    for (int i = 0; i < 3; i++) {
      script.bash("grep -rn price src", ToolStatus.OK, "src/a.py:3: price");
    }

    assertThat(loops(script))
        .singleElement()
        .satisfies(signal -> assertThat(signal.tag()).isEqualTo("repeated_same_call"));
  }

  @Test
  void runsAfterEditsAreProgress() {
    var script = new Script().user("go");
    for (int i = 0; i < 4; i++) {
      script.bash("pytest -q", ToolStatus.FAILED, RED).edit("src/a.py");
    }

    assertThat(loops(script)).isEmpty();
  }

  @Test
  void anEditThatFailsAgainAndAgainIsALoop() {
    var script = new Script().user("go");
    for (int i = 0; i < 3; i++) {
      script.tool(
          "Edit", "file_path", "src/a.py", ToolStatus.FAILED, "String to replace not found");
    }

    assertThat(loops(script)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sleep 5; curl -s localhost/health",
        "gh run view 12",
        "git add -A && git commit -m wip",
        "kubectl get pods"
      })
  void waitingAndWorkingAreNoLoops(String command) {
    var script = new Script().user("go");
    for (int i = 0; i < 4; i++) {
      script.bash(command, ToolStatus.OK, "pending");
    }

    assertThat(loops(script)).isEmpty();
  }

  @Test
  void otherSearchesAndOtherResultsAreNoLoop() {
    var script =
        new Script()
            .user("go")
            .bash("grep -rn a src", ToolStatus.OK, "one")
            .bash("grep -rn b src", ToolStatus.OK, "one")
            .bash("grep -rn c src", ToolStatus.OK, "one")
            .bash("ls", ToolStatus.OK, "a\nb\nc")
            .bash("ls", ToolStatus.OK, "x\ny\nz\nu\nv")
            .bash("ls", ToolStatus.OK, "p\nq");

    assertThat(loops(script)).isEmpty();
  }

  @Test
  void whatThePersonAsksForAgainIsNoLoop() {
    var script = new Script();
    for (int i = 0; i < 3; i++) {
      script.user("run it again").bash("make report", ToolStatus.OK, "done");
    }

    assertThat(loops(script)).isEmpty();
  }

  @Test
  void readingTwiceIsAHintAndThriceASignal() {
    var script = new Script().user("go");
    for (int i = 0; i < 3; i++) {
      script.tool("Read", "file_path", "src/a.py", ToolStatus.OK, LONG_FILE);
    }

    assertThat(rereads(script)).extracting(Signal::score).containsExactly(0.4, 0.6);
  }

  @Test
  void readingAfterAChangeIsSensible() {
    var read = new Script().user("go");
    read.tool("Read", "file_path", "src/a.py", ToolStatus.OK, LONG_FILE)
        .edit("src/a.py")
        .tool("Read", "file_path", "src/a.py", ToolStatus.OK, LONG_FILE)
        .bash("git checkout -- src/a.py")
        .tool("Read", "file_path", "src/a.py", ToolStatus.OK, LONG_FILE);

    assertThat(rereads(read)).isEmpty();
  }
}
