package dev.praxis.core.instructions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Where;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLintTest {
  private Path file;
  private Workbench workbench;

  @BeforeEach
  void open(@TempDir Path folder) {
    file = folder.resolve("CLAUDE.md");
    workbench = Workbench.open(folder.resolve("w.db"));
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private FileLint.Report report(String text) throws IOException {
    Files.writeString(file, text);
    return workbench.fileLint().report(file);
  }

  private static List<LintKind> kinds(FileLint.Linted linted) {
    return linted.findings().stream().map(Finding::kind).toList();
  }

  @Test
  void aRuleAgainstTheHandWrittenPartIsToldAndTheLineIsNot() throws IOException {
    workbench.rules().add("Use pnpm for all packages.", List.of());

    var report = report("# Setup\n\n- Install packages with npm.\n- Never push.\n");

    assertThat(report.rules())
        .singleElement()
        .satisfies(rule -> {
          assertThat(kinds(rule)).containsExactly(LintKind.CONTRADICTION);
          var found = rule.findings().getFirst();
          assertThat(requireNonNull(found.with()).where())
              .isEqualTo(new Where.InFile("CLAUDE.md", 3));
          assertThat(found.message())
              .contains("line 3 of CLAUDE.md", "one asks for", "pnpm", "npm");
        });
    assertThat(report.written())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.findings()).isEmpty());
    assertThat(Files.readString(file)).startsWith("# Setup");
  }

  @Test
  void aRuleTheFileSaysAlreadyIsADuplicate() throws IOException {
    workbench.rules().add("Run the tests before you commit.", List.of());

    var report = report("Before you commit, run the tests.\n");

    assertThat(kinds(report.rules().getFirst())).containsExactly(LintKind.DUPLICATE);
  }

  @Test
  void twoLinesByHandThatClashAreBothTold() throws IOException {
    var report = report("- Indent with tabs.\n- Use four spaces for indentation.\n");

    assertThat(report.written())
        .allSatisfy(line -> assertThat(kinds(line)).containsExactly(LintKind.CONTRADICTION));
  }

  @Test
  void lengthIsToldOfRulesAndNotOfParagraphs() throws IOException {
    var text =
        "Never push to main, " + "for reasons of many words that nobody reads ".repeat(8) + ".";
    workbench.rules().add(text.replace("main", "prod"), List.of());

    var report = report(text + "\n");

    assertThat(kinds(report.rules().getFirst())).contains(LintKind.LONG);
    assertThat(kinds(report.written().getFirst())).doesNotContain(LintKind.LONG);
  }

  @Test
  void aFileThatIsGoneFromTheProjectIsToldOfLinesAndRules() throws IOException {
    workbench.rules().add("Read `docs/rules.md` before a release.", List.of());

    var report =
        report("- Read `docs/setup.md` before you start.\n- Read `CLAUDE.md` before a merge.\n");

    assertThat(kinds(report.rules().getFirst())).containsExactly(LintKind.DEAD_REFERENCE);
    assertThat(report.written())
        .extracting(FileLintTest::kinds)
        .containsExactly(List.of(LintKind.DEAD_REFERENCE), List.of());
  }

  @Test
  void rulesInForceOverTheBudgetAreToldOnceForAll() throws IOException {
    var rule = workbench.rules().add("Never push to main without a review.", List.of());
    workbench.fileLint().setBudget(rule.tokens() - 1);
    assertThat(report("").ofFile()).isEmpty();

    workbench.rules().approve(List.of(rule.id()));

    assertThat(report("").ofFile())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.kind()).isEqualTo(LintKind.BUDGET);
          assertThat(found.message()).contains(" 1 over the budget");
        });
    assertThatThrownBy(() -> workbench.fileLint().setBudget(0)).isInstanceOf(Problem.class);
  }

  @Test
  void aFileThatIsNotThereHasNoLinesAndATooLargeOneIsTold() throws IOException {
    assertThat(workbench.fileLint().report(file).written()).isEmpty();

    assertThat(report("a line of text\n".repeat(201)).ofFile())
        .extracting(Finding::kind)
        .containsExactly(LintKind.BUDGET);
  }
}
