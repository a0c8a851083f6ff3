package dev.praxis.core.mining.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.session.ToolStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailedToolCallDetectorTest {
  private final FailedToolCallDetector detector = new FailedToolCallDetector(new JudgedSessions());

  private static Script failing(String tool, String answer) {
    return new Script().user("go").tool(tool, "file_path", "src/A.java", ToolStatus.FAILED, answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Edit  | <tool_use_error>File has not been read yet. Read it first before writing to it.</tool_use_error> | edited_before_reading
          Edit  | <tool_use_error>String to replace not found in file.</tool_use_error>        | edit_did_not_match
          Read  | <tool_use_error>File does not exist. Did you mean A.java?</tool_use_error>   | wrong_path
          Bash  | Exit code 127 /bin/bash: line 1: rg: command not found                       | missing_command
          Bash  | Command timed out after 2m 0.0s                                              | ran_long_command_in_foreground
          """)
  void namesTheFailuresThatTeachSomething(String tool, String answer, String tag) {
    assertThat(failing(tool, answer).seenBy(detector))
        .singleElement()
        .satisfies(signal -> {
          assertThat(signal.tag()).isEqualTo(tag);
          assertThat(signal.score()).isGreaterThanOrEqualTo(Signal.COUNTS);
          assertThat(signal.evidence()).containsExactly(1, 2);
          assertThat(signal.quote()).isNotBlank();
        });
  }

  @Test
  void redTestsAreOrdinaryWork() {
    assertThat(failing("Bash", "Exit code 1\n3 failed, 12 passed").seenBy(detector))
        .singleElement()
        .satisfies(signal -> {
          assertThat(signal.tag()).isEmpty();
          assertThat(signal.reason()).isEqualTo("Bash failed: test failure (exit status 1)");
        });
  }

  @Test
  void aMissingFileInAShellIsNoLesson() {
    assertThat(failing("Bash", "ls: cannot access 'x': No such file or directory").seenBy(detector))
        .singleElement()
        .satisfies(signal -> assertThat(signal.tag()).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(names = {"DENIED", "CANCELLED", "SIBLING_CANCELLED"})
  void onlyFailuresOfTheCallItselfCount(ToolStatus status) {
    var script = new Script().user("go").bash("ls", status, "Exit code 1: command not found");

    assertThat(script.seenBy(detector)).isEmpty();
  }

  @Test
  void quotesBothEndsOfALongAnswer() {
    var answer =
        "Exit code 1\n" + "at x.Y.z(Y.java:1)\n".repeat(5_000) + "Caused by: the disk is full";

    var quote = failing("Bash", answer).seenBy(detector).getFirst().quote();

    assertThat(quote).startsWith("Exit code 1").endsWith("the disk is full").hasSizeLessThan(301);
  }
}
