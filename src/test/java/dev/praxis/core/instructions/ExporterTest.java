package dev.praxis.core.instructions;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.review.Decision;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExporterTest {
  private static final String BASE = "# Agent instructions\n\n- Be brief.\n";

  @TempDir private Path folder;
  private Path project;
  private Path file;
  private Database database;
  private History history;
  private RuleStore rules;
  private Exporter exporter;

  @BeforeEach
  void openWorkspace() throws IOException {
    project = Files.createDirectory(folder.resolve("project"));
    file = project.resolve("CLAUDE.md");
    database = Database.open(folder.resolve("test.praxis"));
    history = new History(database);
    rules = new RuleStore(database, history, new TokenCounter(), _ -> Map.of());
    exporter =
        new Exporter(
            new InstructionStore(database, history, rules),
            rules,
            new TokenCounter(),
            folder.resolve("backups"));
  }

  @AfterEach
  void closeWorkspace() {
    database.close();
  }

  @Test
  void showsWhatItWouldDoWithoutDoingIt() throws IOException {
    Files.writeString(file, BASE);
    approve("Run the tests.", "Never push.");

    var preview = exporter.preview(file);

    assertThat(preview.existed()).isTrue();
    assertThat(preview.rules()).containsExactly("Run the tests.", "Never push.");
    assertThat(preview.before()).isEqualTo(BASE);
    assertThat(preview.after()).startsWith(BASE).contains("- Run the tests.\n- Never push.\n");
    assertThat(preview.tokensAfter()).isGreaterThan(preview.tokensBefore());
    assertThat(preview.diff().apply(preview.before())).isEqualTo(preview.after());
    assertThat(file).hasContent(BASE);
    assertThat(exporter.current()).isEmpty();
  }

  @Test
  void writesTheFileAndKeepsWhatItWas() throws IOException {
    Files.writeString(file, BASE);
    var ids = approve("Run the tests.", "Never push.");

    var report = exporter.export(exporter.preview(file));

    assertThat(report.written()).isTrue();
    assertThat(file).hasBinaryContent(report.preview().bytesAfter());
    assertThat(report.backup().orElseThrow()).hasContent(BASE).hasParent(folder.resolve("backups"));
    assertThat(rules.list()).allMatch(rule -> rule.status() == RuleStatus.EXPORTED).hasSize(2);
    assertThat(ids).hasSize(2);
    assertThat(history.undoable()).map(Decision::label).hasValue("Export 2 rules to CLAUDE.md");
    assertThat(exporter.current()).hasValue(file);
    assertThat(filesOfProject()).containsExactly("CLAUDE.md");
  }

  @Test
  void leavesOutWhatIsNotApproved() throws IOException {
    approve("Run the tests.");
    rules.add("Only a candidate.", List.of());
    rules.retire(approve("Retired by now."));

    assertThat(exporter.preview(file).rules()).containsExactly("Run the tests.");
  }

  @Test
  void writesAFileThatWasNotThere() {
    approve("Run the tests.");

    var report = exporter.export(exporter.preview(file));

    assertThat(report.preview().existed()).isFalse();
    assertThat(report.backup()).isEmpty();
    assertThat(file).content().startsWith("<!-- praxis:rules start v1");
  }

  @Test
  void writesNothingWhereNothingChanges() throws IOException {
    Files.writeString(file, BASE);
    approve("Run the tests.");
    exporter.export(exporter.preview(file));
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    int decisions = history.newestFirst(99).size();

    var report = exporter.export(exporter.preview(file));

    assertThat(report.written()).isFalse();
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.from(Instant.EPOCH));
    assertThat(history.newestFirst(99)).hasSize(decisions);
  }

  @Test
  void undoTakesTheRulesBackToApproved() {
    approve("Run the tests.");
    exporter.export(exporter.preview(file));

    history.undo();

    assertThat(rules.list()).extracting(Rule::status).containsExactly(RuleStatus.APPROVED);
    assertThat(exporter.export(exporter.preview(file)).written()).isFalse();
    assertThat(rules.list()).extracting(Rule::status).containsExactly(RuleStatus.EXPORTED);
  }

  @Test
  void takesTheBlockAwayWithTheLastRule() throws IOException {
    Files.writeString(file, BASE);
    var ids = approve("Run the tests.");
    exporter.export(exporter.preview(file));
    rules.retire(ids);

    exporter.export(exporter.preview(file));

    assertThat(file).hasContent(BASE);
  }

  @Test
  void refusesAFileThatChangedSinceThePreview() throws IOException {
    Files.writeString(file, BASE);
    approve("Run the tests.");
    var preview = exporter.preview(file);
    Files.writeString(file, BASE + "- Mine.\n");

    assertProblem(() -> exporter.export(preview), "changed on disk since you looked");
    assertThat(file).hasContent(BASE + "- Mine.\n");
    assertThat(rules.list()).extracting(Rule::status).containsExactly(RuleStatus.APPROVED);
  }

  @Test
  void refusesAFileThatAppearedOrWentSinceThePreview() throws IOException {
    approve("Run the tests.");
    var preview = exporter.preview(file);
    Files.writeString(file, "");
    assertProblem(() -> exporter.export(preview), "changed on disk");

    var second = exporter.preview(file);
    Files.delete(file);
    assertProblem(() -> exporter.export(second), "changed on disk");
  }

  @Test
  void refusesWhenTheRulesChangedSinceThePreview() {
    approve("Run the tests.");
    var preview = exporter.preview(file);
    approve("Never push.");

    assertProblem(() -> exporter.export(preview), "The rules changed since you looked");
    assertThat(file).doesNotExist();
  }

  @Test
  void writesThroughALink() throws IOException {
    var shared = Files.writeString(folder.resolve("shared.md"), BASE);
    Files.createSymbolicLink(file, Path.of("../shared.md"));
    approve("Run the tests.");

    exporter.export(exporter.preview(file));

    assertThat(Files.isSymbolicLink(file)).isTrue();
    assertThat(shared).content().startsWith(BASE).contains("- Run the tests.");
  }

  @Test
  void writesThroughALinkToAFileThatIsNotThereYet() throws IOException {
    Files.createSymbolicLink(file, Path.of("AGENTS.md"));
    approve("Run the tests.");

    exporter.export(exporter.preview(file));

    assertThat(Files.isSymbolicLink(file)).isTrue();
    assertThat(file.resolveSibling("AGENTS.md")).content().contains("- Run the tests.");
  }

  @Test
  void keepsThePermissionsOfTheFile() throws IOException {
    Files.writeString(file, BASE);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    approve("Run the tests.");

    var report = exporter.export(exporter.preview(file));

    assertThat(permissions(file)).isEqualTo("rw-r-----");
    assertThat(permissions(report.backup().orElseThrow())).isEqualTo("rw-r-----");
  }

  @Test
  void keepsBytesItCannotShow() throws IOException {
    byte[] latin = "caf\u00e9\r\n".getBytes(ISO_8859_1);
    Files.write(file, latin);
    approve("Run the tests.");

    exporter.export(exporter.preview(file));

    assertThat(Files.readAllBytes(file)).startsWith(latin);
  }

  @Test
  void refusesWhatIsNoInstructionFile() throws IOException {
    Files.write(file, new byte[4 * 1024 * 1024 + 1]);
    assertProblem(() -> exporter.preview(file), "larger than 4 MB");
    assertProblem(() -> exporter.preview(project), "is a folder");
    assertProblem(() -> exporter.preview(folder.resolve("no/CLAUDE.md")), "does not exist");
    assertProblem(() -> exporter.open(folder), "is a folder");
    Files.createSymbolicLink(folder.resolve("one"), Path.of("two"));
    Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));
    assertProblem(() -> exporter.preview(folder.resolve("one")), "in a circle");
  }

  @Test
  void refusesBrokenMarkersNamingTheFile() throws IOException {
    Files.writeString(file, "x\n<!-- praxis:rules end -->\n");

    assertProblem(() -> exporter.preview(file), "CLAUDE.md: Line 2 ends a block");
  }

  @Test
  void refusesAReadOnlyFileAndAReadOnlyFolder() throws IOException {
    Files.writeString(file, BASE);
    approve("Run the tests.");
    var preview = exporter.preview(file);

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assertProblem(() -> exporter.export(preview), "is read-only");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(project, PosixFilePermissions.fromString("r-xr-xr-x"));
    assertProblem(() -> exporter.export(preview), "The folder", "is read-only");
    Files.setPosixFilePermissions(project, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(file).hasContent(BASE);
  }

  @Test
  void clearsAwayWhatAKilledExportLeft() throws IOException {
    var leftover = Files.writeString(file.resolveSibling(".CLAUDE.md.praxis-1"), "half");
    Files.setLastModifiedTime(leftover, FileTime.from(Instant.EPOCH));
    Files.writeString(file.resolveSibling(".CLAUDE.md.praxis-2"), "young");
    approve("Run the tests.");

    exporter.export(exporter.preview(file));

    assertThat(filesOfProject()).containsExactly(".CLAUDE.md.praxis-2", "CLAUDE.md");
  }

  @Test
  void remembersTheFileOpenedLast() throws IOException {
    Files.writeString(file, BASE);
    exporter.open(file);
    exporter.open(folder.resolve("AGENTS.md"));
    exporter.open(file);

    assertThat(exporter.current()).hasValue(file);
    assertThat(history.undoable()).isEmpty();
  }

  private List<Long> approve(String... texts) {
    var ids = Stream.of(texts).map(text -> rules.add(text, List.of()).id()).toList();
    rules.approve(ids);
    return ids;
  }

  private static void assertProblem(ThrowingCallable act, String... words) {
    assertThatThrownBy(act).isInstanceOf(Problem.class).message().contains(words);
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private List<String> filesOfProject() throws IOException {
    try (var files = Files.list(project)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }
}
