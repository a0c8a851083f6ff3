package dev.praxis.core.mining.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.session.ToolStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Answers of tools that carry no mark, written to be mistaken: what failed without saying so, and
/// what speaks of errors without having failed.
class HardResultsTest {
  /// All but the first were written in the forms public transcripts show, before the judge was
  /// tried on them.
  private static final List<Path> CASES =
      Stream.of(
              "hard-results.txt",
              "field-results.txt",
              "field-results-2.txt",
              "field-results-3.txt",
              "field-results-4.txt")
          .map(name -> Path.of("src/test/resources/mining", name))
          .toList();

  private final ResultJudge judge = new ResultJudge();

  /// @param kind class of a failure; `*` where any will do, empty where nothing failed
  private record Case(String status, String kind, String tool, String command, String answer) {
    static Case of(String text) {
      int end = text.indexOf('\n');
      var head = text.substring(0, end).strip();
      int dollar = head.indexOf('$');
      var command = head.substring(dollar + 1).strip();
      var answer = text.substring(end + 1).stripTrailing();
      int script = command.endsWith("<<'PY'") ? answer.indexOf("\nPY\n") : -1;
      if (script >= 0) { // the rest of the command is written before the answer
        command += "\n" + answer.substring(0, script + 3);
        answer = answer.substring(script + 4);
      }
      var words = List.of(head.substring(0, dollar).strip().split(" ", -1));
      return new Case(
          words.getFirst(),
          words.size() == 3 ? words.get(1) : "",
          words.getLast(),
          command,
          answer);
    }

    @Override
    public String toString() {
      return status + " " + tool + " $ " + command + " > " + answer.lines().findFirst().orElse("");
    }
  }

  static Stream<Case> cases() throws IOException {
    var all = new StringBuilder();
    for (var file : CASES) {
      all.append(Files.readString(file));
    }
    return Arrays.stream(all.toString().split("(?m)^=== "))
        .filter(text -> !text.isBlank())
        .map(Case::of);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isNotMistaken(Case hard) {
    boolean marks = Character.isUpperCase(hard.tool().charAt(0)); // the names of Claude Code
    var verdict =
        judge.judge(
            new Attempt(hard.tool(), hard.command(), ToolStatus.OK, null, marks, hard.answer()));

    assertThat(verdict.status().word()).as(verdict.because()).isEqualTo(hard.status());
    var kind = verdict.kind();
    if (kind != null && !hard.kind().equals("*")) {
      assertThat(kind.word()).as(verdict.because()).isEqualTo(hard.kind());
    }
  }
}
