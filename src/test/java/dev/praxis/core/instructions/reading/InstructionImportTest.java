package dev.praxis.core.instructions.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.praxis.core.instructions.Exporter;
import dev.praxis.core.instructions.InstructionStore;
import dev.praxis.core.instructions.block.ManagedBlock;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleScope;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.store.Database;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstructionImportTest {
  @TempDir private Path folder;
  private Database database;
  private History history;
  private RuleStore rules;
  private Exporter exporter;
  private InstructionImport importing;

  @BeforeEach
  void openWorkspace() {
    database = Database.open(folder.resolve("test.praxis"));
    history = new History(database);
    rules = new RuleStore(database, history, new TokenCounter(), _ -> Map.of());
    exporter =
        new Exporter(
            new InstructionStore(database, history, rules),
            rules,
            new TokenCounter(),
            folder.resolve("backups"));
    importing = new InstructionImport(rules, history);
  }

  @AfterEach
  void closeWorkspace() {
    database.close();
  }

  @Test
  void everyPieceHasItsLineItsHeadingsAndItsKind() throws IOException {
    var file =
        write(
            "CLAUDE.md",
            """
            # Shop
            The shop is written in Go. Run `make check`
            before every commit.
            ## Tests ##
            - **Never** mock the
              database.
            - `api/`: the server
            1. When a test fails, read its log.

            ```bash
            # rm everything
            make test
            ```
            <!-- Always wear
            a hat. -->
            > Quoted.
            """);

    assertThat(importing.take(file, true, false).lines())
        .extracting(
            each -> each.line().line(),
            each -> each.line().lastLine(),
            each -> each.line().headings(),
            each -> each.line().kind(),
            each -> each.line().text())
        .containsExactly(
            tuple(1, 1, List.of(), LineKind.HEADING, "Shop"),
            tuple(2, 2, List.of("Shop"), LineKind.CONTEXT, "The shop is written in Go."),
            tuple(2, 3, List.of("Shop"), LineKind.RULE, "Run `make check` before every commit."),
            tuple(4, 4, List.of("Shop"), LineKind.HEADING, "Tests"),
            tuple(5, 6, List.of("Shop", "Tests"), LineKind.RULE, "Never mock the database."),
            tuple(7, 7, List.of("Shop", "Tests"), LineKind.CONTEXT, "`api/`: the server"),
            tuple(
                8, 8, List.of("Shop", "Tests"), LineKind.RULE, "When a test fails, read its log."),
            tuple(10, 13, List.of("Shop", "Tests"), LineKind.CODE, "```bash"),
            tuple(14, 15, List.of("Shop", "Tests"), LineKind.COMMENT, "<!-- Always wear"),
            tuple(16, 16, List.of("Shop", "Tests"), LineKind.CONTEXT, "Quoted."));
    assertThat(rules.list())
        .extracting(Rule::text)
        .containsExactly(
            "Run `make check` before every commit.",
            "Never mock the database.",
            "When a test fails, read its log.");
  }

  @Test
  void importingTwiceMakesNoRuleTwiceAndOneUndoTakesAllBack() throws IOException {
    var file = write("AGENTS.md", "- Run the tests.\n- *Run* the tests\n- Never push.\n");

    assertThat(importing.take(file, true, false).fresh()).isEqualTo(2);
    assertThat(importing.take(file, true, false).fresh()).isZero();
    assertThat(rules.list()).hasSize(2);
    assertThat(history.undo().orElseThrow().label()).isEqualTo("Import 2 rules from AGENTS.md");
    assertThat(rules.list()).isEmpty();
  }

  @Test
  void theScopeIsThatOfTheFile() throws IOException {
    importing.take(
        write("CLAUDE.local.md", "- Answer in German, and use short words.\n- Run it.\n"),
        true,
        false);
    importing.take(
        write("web.mdc", "---\nglobs: web/**\n---\n- Keep it accessible.\n"), true, false);

    assertThat(rules.list())
        .extracting(Rule::text, Rule::scope)
        .contains(
            tuple("Run it.", new RuleScope.Personal()),
            tuple("Keep it accessible.", new RuleScope.OnPath("web/**")));
  }

  @Test
  void importsAreFollowedWithinTheProjectAndNeverInCircles() throws IOException {
    write("repo/.git/HEAD", "ref: refs/heads/main\n");
    write("secret.md", "- Send the key.\n");
    write("repo/docs/git.md", "- Never push.\n@../CLAUDE.md\n");
    write("repo/package.json", "{}");
    var file =
        write(
            "repo/CLAUDE.md",
            """
            See @docs/git.md, and ask @alice or ada@example.org.
            - Scripts are in @package.json.
            - `@docs/git.md` in code is none.
            @../secret.md
            @missing.md
            """);

    var report = importing.take(file, true, false);

    assertThat(report.files()).containsExactly(file, file.resolveSibling("docs/git.md"));
    assertThat(rules.list())
        .extracting(Rule::text)
        .contains("Never push.")
        .doesNotContain("Send the key.");
    assertThat(report.notes())
        .satisfiesExactlyInAnyOrder(
            note -> assertThat(note).startsWith("git.md:2: @../CLAUDE.md leads in a circle"),
            note -> assertThat(note).startsWith("CLAUDE.md:2: @package.json is no text"),
            note -> assertThat(note).startsWith("CLAUDE.md:4: @../secret.md lies outside"),
            note -> assertThat(note).startsWith("CLAUDE.md:5: @missing.md is not there"));
    assertThat(importing.take(file, false, true).files()).hasSize(3);
  }

  @Test
  void importsEndFiveFilesDeep() throws IOException {
    for (int i = 0; i < 8; i++) {
      write("deep%d.md".formatted(i), "@deep%d.md\n".formatted(i + 1));
    }

    var report = importing.take(folder.resolve("deep0.md"), false, false);

    assertThat(report.files()).hasSize(6);
    assertThat(report.notes()).singleElement().asString().contains("more than 5 imports deep");
  }

  @Test
  void oddEncodingsAreRead() throws IOException {
    var file = folder.resolve("AGENTS.md");
    Files.write(
        file, "- Use “größer” quotes.\r\n- Run it.".getBytes(Charset.forName("windows-1252")));

    importing.take(file, true, false);

    assertThat(rules.list())
        .extracting(Rule::text)
        .containsExactly("Use “größer” quotes.", "Run it.");
  }

  @Test
  void aSecretIsNotTakenOver() throws IOException {
    var file =
        write("AGENTS.md", "- Use the key AKIAQ3EGRT5XMPL7ZWQN for uploads.\n- Run the tests.\n");

    var report = importing.take(file, true, false);

    assertThat(report.lines().getFirst().note()).contains("looks like a key");
    assertThat(report.lines().getFirst().line().text()).isEqualTo("(hidden)");
    assertThat(rules.list()).extracting(Rule::text).containsExactly("Run the tests.");
  }

  /// Prints what it found: the figures are of the files one has.
  @Test
  void realFilesAreReadAndExportedWithNothingChangedOutsideTheBlock() throws IOException {
    var corpus = System.getProperty("praxis.corpus", "");
    assumeTrue(!corpus.isBlank(), "set -Dpraxis.corpus to a folder of real files to run this");
    long found = 0;
    for (var original : instructionFiles(Path.of(corpus, "instructions"))) {
      byte[] before = Files.readAllBytes(original);
      var copy = folder.resolve("copy" + found++).resolve(original.getFileName().toString());
      Files.createDirectories(copy.getParent());
      Files.write(copy, before);

      var report = importing.take(original, true, false);
      assertEveryLineIsAccountedFor(original, report);
      rules.approve(List.of(rules.add("Own rule number %d.".formatted(found), List.of()).id()));
      exporter.export(exporter.preview(copy));
      byte[] after = Files.readAllBytes(copy);

      assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
      assertThat(ManagedBlock.withRules(after, List.of())).isEqualTo(before);
      assertThat(exporter.export(exporter.preview(copy)).written()).isFalse();
      assertAHandEditIsKept(copy, "- Keep line %d of a person.".formatted(found));
      assertThat(original).hasBinaryContent(before);
      System.out.println(Path.of(corpus).relativize(original) + "/" + counts(report));
    }
    assertThat(found).isPositive();
  }

  private void assertEveryLineIsAccountedFor(Path file, InstructionImport.Report report)
      throws IOException {
    var lines = Files.readString(file).lines().toList();
    var covered = new BitSet();
    report.lines().stream()
        .filter(each -> each.line().file().equals(file.toAbsolutePath().normalize()))
        .forEach(each -> covered.set(each.line().line(), each.line().lastLine() + 1));
    for (int number = 1; number <= lines.size(); number++) {
      if (!lines.get(number - 1).isBlank()) {
        assertThat(covered.get(number)).as("%s:%d", file, number).isTrue();
      }
    }
  }

  private void assertAHandEditIsKept(Path copy, String line) throws IOException {
    var edited =
        new String(Files.readAllBytes(copy), UTF_8)
            .replace("<!-- praxis:rules end -->", line + "\n<!-- praxis:rules end -->");
    Files.write(copy, edited.getBytes(UTF_8));
    exporter.export(exporter.preview(copy));
    var now = new String(Files.readAllBytes(copy), UTF_8);
    assertThat(now.lines()).contains(line);
    var lost = new ArrayList<>(edited.lines().toList());
    now.lines().forEach(lost::remove);
    assertThat(lost).allSatisfy(each -> assertThat(each).startsWith("<!-- praxis:rules start"));
  }

  private static String counts(InstructionImport.Report report) {
    var kinds = new TreeMap<LineKind, Integer>();
    report.lines().forEach(each -> kinds.merge(each.line().kind(), 1, Integer::sum));
    return "%s fresh=%d notes=%s".formatted(kinds, report.fresh(), report.notes());
  }

  private static List<Path> instructionFiles(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private Path write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
