package dev.praxis.core.transcript.claude;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.transcript.TranscriptEvent.ToolAnswered;
import dev.praxis.core.transcript.TranscriptEvent.ToolCalled;
import org.junit.jupiter.api.Test;

/// How a call ended, and what was said when it was refused.
final class ToolOutcomeTest {
  private static final String REFUSED =
      "The user doesn't want to proceed with this tool use. The tool use was rejected (eg. if it"
          + " was a file edit, the new_string was NOT written to the file).";

  private final ClaudeLines lines =
      new ClaudeLines("s1")
          .calls("t1", "Bash", "{\"command\":\"make test\\nmake lint\",\"timeout\":5}");

  @Test
  void aCallTellsItsTargetItsWordsAndItsArguments() {
    var call = ClaudeLines.told(lines).all(ToolCalled.class).getFirst();

    assertThat(call.tool()).isEqualTo("Bash");
    assertThat(call.target()).isEqualTo("make test");
    assertThat(call.text()).isEqualTo("make test\nmake lint");
    assertThat(call.input()).isEqualTo("{\"command\":\"make test\\nmake lint\",\"timeout\":5}");
    assertThat(call.callId()).isEqualTo("t1");
  }

  @Test
  void aResultWithoutMarksIsFine() {
    lines.answers("t1", "all green");

    assertThat(ClaudeLines.told(lines).steps()).last().isEqualTo("ok: all green");
  }

  @Test
  void aFlaggedResultFailedAndItsExitCodeIsRead() {
    lines.failsWith("t1", "Exit code 127\nmake: not found");

    assertThat(ClaudeLines.told(lines).steps())
        .last()
        .isEqualTo("failed 127: Exit code 127\nmake: not found");
  }

  @Test
  void aToolsOwnReportTellsAFailureThatIsNotFlagged() {
    lines.result("t1", "\"content\":\"no\"", "{\"toolUseResult\":{\"success\":false}}");
    lines.calls("t2", "WebFetch", "{\"url\":\"https://example.org\"}");
    lines.result(
        "t2",
        "\"content\":\"gone\"",
        "{\"toolUseResult\":{\"code\":404,\"codeText\":\"Not Found\"}}");
    lines.calls("t3", "TaskOutput", "{}");
    lines.result(
        "t3", "\"content\":\"x\"", "{\"toolUseResult\":{\"task\":{\"status\":\"failed\"}}}");

    assertThat(ClaudeLines.told(lines).steps())
        .filteredOn(step -> step.startsWith("failed"))
        .containsExactly("failed: no", "failed: gone", "failed: x");
  }

  @Test
  void anExitCodeTellsAFailureThatIsNotFlagged() {
    lines.answers("t1", "Exit code 2\nno rule");

    assertThat(ClaudeLines.told(lines).steps()).last().isEqualTo("failed 2: Exit code 2\nno rule");
  }

  @Test
  void anExitCodeOfZeroIsNoFailure() {
    lines.answers("t1", "Exit code 0\nfine");

    assertThat(ClaudeLines.told(lines).steps()).last().isEqualTo("ok: Exit code 0\nfine");
  }

  @Test
  void textThatWasReadTellsNothingOfTheReading() {
    lines.calls("t2", "Read", "{\"file_path\":\"/log\"}").answers("t2", "Exit code 1\nin a log");

    assertThat(ClaudeLines.told(lines).steps()).last().isEqualTo("ok: Exit code 1\nin a log");
  }

  @Test
  void misuseOfAToolIsAFailureEvenWithoutAFlag() {
    lines
        .calls("t2", "Edit", "{\"file_path\":\"/a\"}")
        .answers("t2", "<tool_use_error>File has not been read yet.</tool_use_error>");

    assertThat(ClaudeLines.told(lines).steps())
        .last()
        .isEqualTo("failed: <tool_use_error>File has not been read yet.</tool_use_error>");
  }

  @Test
  void aReportThatIsAnErrorIsAFailure() {
    lines.result("t1", "\"content\":\"boom\"", "{\"toolUseResult\":\"Error: boom\"}");

    assertThat(ClaudeLines.told(lines).steps()).last().isEqualTo("failed: boom");
  }

  @Test
  void aFailedSiblingIsNoFailureOfThisCall() {
    lines.failsWith("t1", "<tool_use_error>Sibling tool call errored</tool_use_error>");

    assertThat(ClaudeLines.told(lines).steps())
        .last()
        .isEqualTo("sibling_cancelled: <tool_use_error>Sibling tool call errored</tool_use_error>");
  }

  @Test
  void anInterruptedCallIsCancelled() {
    lines.result(
        "t1",
        "\"content\":\"half of it\"",
        "{\"toolUseResult\":{\"stdout\":\"half of it\",\"interrupted\":true}}");
    lines.failsWith("t9", "[Request interrupted by user for tool use]");

    assertThat(ClaudeLines.told(lines).steps())
        .endsWith("cancelled: half of it", "cancelled: [Request interrupted by user for tool use]");
  }

  @Test
  void aRefusedCallIsDenied() {
    lines.failsWith("t1", REFUSED + " STOP what you are doing");

    assertThat(ClaudeLines.told(lines).steps())
        .last()
        .asString()
        .startsWith("denied: The user doesn't");
  }

  @Test
  void theReasonOfARefusalIsThePersonsWord() {
    lines.failsWith(
        "t1", REFUSED + " To tell you how to proceed, the user said:\nnot on main, make a branch");

    assertThat(ClaudeLines.told(lines).steps())
        .last()
        .isEqualTo("user_message: not on main, make a branch");
  }

  @Test
  void theHarnessesNoteIsNoPartOfTheReason() {
    lines.failsWith(
        "t1",
        REFUSED
            + " To tell you how to proceed, the user said:\n"
            + "use pnpm\n\n"
            + "Note: The user's next message may contain a correction or preference.");

    assertThat(ClaudeLines.told(lines).steps()).last().isEqualTo("user_message: use pnpm");
  }

  @Test
  void whatTheSettingsForbidIsDenied() {
    lines.failsWith("t1", "Permission to use Bash with command rm -rf\n/ has been denied.");

    assertThat(ClaudeLines.told(lines).steps()).last().asString().startsWith("denied: Permission");
  }

  @Test
  void wordsTypedBesideAResultAreAPersons() {
    lines.record(
        "user",
        "{\"message\":{\"content\":[{\"type\":\"tool_result\",\"tool_use_id\":\"t1\",\"content\":[{\"type\":\"text\",\"text\":\"one\"},{\"type\":\"text\",\"text\":\"two\"}]},{\"type\":\"text\",\"text\":\"now"
            + " the docs\"}]}}");

    assertThat(ClaudeLines.told(lines).steps())
        .endsWith("ok: one\ntwo", "user_message: now the docs");
  }

  @Test
  void aResultNobodyAskedForIsTold() {
    lines.result("t7", "\"content\":null,\"is_error\":true", "{}");

    var answer = ClaudeLines.told(lines).all(ToolAnswered.class).getFirst();

    assertThat(answer.callId()).isEqualTo("t7");
    assertThat(answer.text()).isEmpty();
  }

  @Test
  void aCallThatTheModelGarbledIsStillACall() {
    lines.record(
        "assistant",
        "{\"message\":{\"content\":[{\"type\":\"tool_use\",\"id\":\"t\",\"name\":\"Task\\\""
            + " >\\n<parameter\",\"input\":[1]}]}}");

    var call = ClaudeLines.told(lines).all(ToolCalled.class).getLast();

    assertThat(call.tool()).isEqualTo("Task\" >\n<parameter");
    assertThat(call.input()).isEqualTo("{}");
  }
}
