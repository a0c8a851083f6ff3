package dev.praxis.core.mining.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.detect.Script;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.mining.resolution.Resolution.Change;
import dev.praxis.core.session.ToolStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResolutionFinderTest {
  private static final String NO_COMMAND =
      "Exit code 127\n/bin/bash: line 1: %s: command not found";
  private static final String NO_FILE = "File does not exist.";

  private static List<Resolution> found(Script script) {
    return new ResolutionFinder(new JudgedSessions()).find(script.session(), script.events());
  }

  private static Script missing(String command, String program) {
    return new Script().user("go").bash(command, ToolStatus.FAILED, NO_COMMAND.formatted(program));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          pytest tests/test_cart.py            → pytest → uv run pytest tests/test_cart.py     → uv run pytest
          pytest -q tests/test_cart.py         → pytest → bin/test -q tests/test_cart.py       → bin/test
          python tool.py --all                 → python → python3 tool.py --all | tail -5      → python3
          timeout 60 python tool.py --all      → python → python3 tool.py --all 2>&1           → python3
          rg price src                         → rg     → grep -rn price src                   → grep
          """)
  void anotherProgramForOneThatIsMissing(
      String failed, String program, String fixed, String remedy) {
    var script = missing(failed, program).bash(fixed, ToolStatus.OK, "ok");

    assertThat(found(script))
        .singleElement()
        .satisfies(resolution -> {
          assertThat(resolution.kind()).isEqualTo(ResolutionKind.ARGUMENT_FIXED);
          assertThat(resolution.change()).isEqualTo(new Change(program, remedy, false));
          assertThat(resolution.errorClass()).isEqualTo("command_missing");
          assertThat(resolution.failed().seq()).isEqualTo(1);
          assertThat(resolution.fixed().seq()).isEqualTo(3);
        });
  }

  @Test
  void aFileFoundElsewhere() {
    var script =
        new Script()
            .user("go")
            .tool("Read", "file_path", "/home/ada/app/src/cart.py", ToolStatus.FAILED, NO_FILE)
            .bash("find . -name cart.py", ToolStatus.OK, "./shop/src/cart.py")
            .tool("Read", "file_path", "/home/ada/app/shop/src/cart.py", ToolStatus.OK, "1 x");

    assertThat(found(script))
        .singleElement()
        .satisfies(resolution ->
            assertThat(resolution.change())
                .isEqualTo(new Change("src/cart.py", "shop/src/cart.py", true)));
  }

  @ParameterizedTest
  @CsvSource({
    "src/a_1.txt, src/a_2.txt",
    "README.md, deep/in/docs/README.md",
    "src/cart.py, src/price.py"
  })
  void anotherFileIsNoPlaceOfTheFirst(String missing, String other) {
    var script =
        new Script()
            .user("go")
            .tool("Read", "file_path", missing, ToolStatus.FAILED, NO_FILE)
            .tool("Read", "file_path", other, ToolStatus.OK, "1 x");

    assertThat(found(script)).isEmpty();
  }

  @Test
  void aStepThatWasMissing() {
    var script =
        new Script()
            .user("go")
            .bash(
                "python report.py",
                ToolStatus.FAILED,
                "Exit code 1\nModuleNotFoundError: No module named 'openpyxl'")
            .bash("ls", ToolStatus.OK, "report.py")
            .bash("pip install openpyxl", ToolStatus.OK, "Successfully installed openpyxl-3.1")
            .bash("python report.py", ToolStatus.OK, "written");

    assertThat(found(script))
        .singleElement()
        .satisfies(resolution -> {
          assertThat(resolution.kind()).isEqualTo(ResolutionKind.STEP_INSERTED);
          assertThat(resolution.change())
              .isEqualTo(new Change("python report.py", "pip install openpyxl", false));
        });
  }

  @Test
  void aStepInTheSameLine() {
    var script =
        missing("pytest -q", "pytest")
            .bash("source .venv/bin/activate && pytest -q | tail -3", ToolStatus.OK, "3 passed");

    assertThat(found(script))
        .singleElement()
        .satisfies(resolution ->
            assertThat(resolution.change())
                .isEqualTo(new Change("pytest -q", "source .venv/bin/activate", false)));
  }

  @Test
  void whatAnEditMendedIsWork() {
    var script =
        new Script()
            .user("go")
            .bash(
                "python report.py",
                ToolStatus.FAILED,
                "Exit code 1\nModuleNotFoundError: No module named 'helpers'")
            .bash("mkdir -p helpers", ToolStatus.OK, "")
            .edit("report.py")
            .bash("python report.py", ToolStatus.OK, "written");

    assertThat(found(script)).isEmpty();
  }

  @Test
  void readingBeforeEditing() {
    var script =
        new Script()
            .user("go")
            .tool("Edit", "file_path", "a.py", ToolStatus.FAILED, "File has not been read yet.")
            .tool("Read", "file_path", "a.py", ToolStatus.OK, "1 x")
            .edit("a.py");

    assertThat(found(script))
        .singleElement()
        .satisfies(resolution -> {
          assertThat(resolution.kind()).isEqualTo(ResolutionKind.STEP_INSERTED);
          assertThat(resolution.change()).isEqualTo(new Change("Edit", "Read", false));
        });
  }

  @Test
  void anotherToolForTheSameFile() {
    var script =
        new Script()
            .user("go")
            .tool(
                "Read",
                "file_path",
                "logs/big.log",
                ToolStatus.FAILED,
                "File content (41.2MB) exceeds maximum allowed size (256KB).")
            .bash("tail -100 logs/big.log", ToolStatus.OK, "end");

    assertThat(found(script))
        .singleElement()
        .satisfies(resolution -> {
          assertThat(resolution.kind()).isEqualTo(ResolutionKind.TOOL_SWITCHED);
          assertThat(resolution.change()).isEqualTo(new Change("Read", "tail", false));
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = ToolStatus.class,
      names = {"DENIED", "CANCELLED", "SIBLING_CANCELLED", "PENDING"})
  void whatWasStoppedIsNeitherFailureNorFix(ToolStatus stopped) {
    var failure =
        new Script()
            .user("go")
            .bash("pytest -q", stopped, "stopped")
            .bash("uv run pytest -q", ToolStatus.OK, "3 passed");
    var denied =
        missing("pytest -q", "pytest").bash("uv run pytest -q", stopped, "Request stopped");

    assertThat(found(failure)).isEmpty();
    if (stopped != ToolStatus.PENDING) {
      assertThat(found(denied)).isEmpty();
    }
  }

  @Test
  void aFixThatWentWellAgainCountsMore() {
    var once =
        missing("pytest -q", "pytest")
            .bash("ls", ToolStatus.OK, "a")
            .bash("ls", ToolStatus.OK, "a")
            .bash("ls", ToolStatus.OK, "a")
            .bash("uv run pytest -q", ToolStatus.OK, "ok");
    double before = found(once).getFirst().score();

    var again = found(once.bash("uv run pytest -q", ToolStatus.OK, "ok")).getFirst();

    assertThat(again.verified()).isTrue();
    assertThat(again.score()).isGreaterThan(before);
  }

  @Test
  void theReverseSpeaksAgainstAPair() {
    var there = missing("pytest -q a", "pytest").bash("uv run pytest -q a", ToolStatus.OK, "ok");
    double before = found(there).getFirst().score();

    var both =
        there
            .user("and now?")
            .bash("uv run pytest -q b", ToolStatus.FAILED, NO_COMMAND.formatted("uv"))
            .bash("pytest -q b", ToolStatus.OK, "ok");

    assertThat(found(both)).allSatisfy(each -> assertThat(each.score()).isLessThan(before - 0.3));
  }

  @Test
  void afterTenCallsTheFailureIsForgotten() {
    var script = missing("pytest -q", "pytest");
    for (int i = 0; i < 10; i++) {
      script.bash("ls src" + i, ToolStatus.OK, "a.py");
    }

    assertThat(found(script.bash("uv run pytest -q", ToolStatus.OK, "ok"))).isEmpty();
  }
}
