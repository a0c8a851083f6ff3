package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.Workbench;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person reads of a rule, from its draft to what sessions say of it.
class RuleWordsTest {
  private Path project;
  private Path workspace;
  private Praxis praxis;

  @BeforeEach
  void open(@TempDir Path place) throws IOException {
    project = Files.createDirectory(place.resolve("shop"));
    workspace = place.resolve("w.db");
    Workbench.open(workspace).close();
    praxis = new Praxis(workspace);
  }

  @Test
  void listsByStageOfAnExportedRule() {
    exported("Use `pnpm` instead of `npm`.");
    praxis.json("rules", "add", "Name each branch after its ticket.");
    assertThat(ids("monitored")).isEmpty();
    assertThat(ids("exported")).containsExactly(1);
    assertThat(ids("candidate")).containsExactly(2);

    sessionAfterTheExport();
    praxis.json("rules", "monitor");

    assertThat(ids("monitored")).containsExactly(1);
    assertThat(ids("exported")).as("what is monitored is exported as well").containsExactly(1);
    assertThat(praxis.json("rules", "list").path("rules"))
        .extracting(row -> row.path("status").asText(), row -> row.path("stage").asText())
        .containsExactly(tuple("exported", "monitored"), tuple("candidate", "candidate"));
    assertThat(praxis.run("rules", "list", "--status", "monitored").out())
        .contains("R1", "monitored");
    assertThat(praxis.run("rules", "monitor").out())
        .contains("Since:  1 session, 1 opportunity: 0 followed, 1 violated, 0 unknown");
  }

  @Test
  void aRuleThatSaysNothingHasAFinding() {
    for (var text : List.of("x", "???", "Tests")) {
      var rule = praxis.json("rules", "add", text).at("/rules/0");
      assertThat(rule.path("lint").findValuesAsText("kind")).as(text).contains("vague");
    }
    for (var text : List.of("Be brief.", "Run `make check` first.", "提交前运行测试")) {
      var rule = praxis.json("rules", "add", text).at("/rules/0");
      assertThat(rule.path("lint").findValuesAsText("kind")).as(text).doesNotContain("vague");
    }
  }

  @Test
  void saysWhatIsNotThere() {
    assertThat(praxis.run("rules", "list", "--status", "monitored").out())
        .isEqualTo("There are no such rules.\n");
    assertThat(praxis.run("rules", "draft").out()).isEqualTo("No rule was drafted.\n");
    praxis.json("rules", "add", "Name each branch after its ticket.");
    assertThat(praxis.run("rules", "show", "R1").out()).contains("Tags: none.\n");
    assertThat(praxis.run("rules", "waive", "R1", "--kind", "odd", "--reason", "none").err())
        .contains("No finding is of the kind odd.", "duplicate, subsumed");
  }

  @Test
  void countsOneRuleAsOne() {
    praxis.json("rules", "add", "Use `pnpm` instead of `npm`.");
    praxis.json("rules", "approve", "1");
    assertThat(export().out()).contains("CLAUDE.md: 1 rule, 0 to ");
  }

  @Test
  void aConflictSaysHowToChooseAndWritesNothing() throws IOException {
    exported("Use `pnpm` instead of `npm`.");
    var file = project.resolve("CLAUDE.md");
    var byHand = Files.readString(file).replace("instead of", "and never");
    Files.writeString(file, byHand);
    praxis.json("rules", "edit", "1", "Use `pnpm`, not `npm`.");

    var refused = export();
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .contains("Changed in CLAUDE.md by hand and here as well: R1.", "--keep file");
    assertThat(file).hasContent(byHand);
    assertThat(export("--dry-run").out())
        .contains("Changed on both sides: R1.", "and never", "Use `pnpm`, not `npm`.");

    assertThat(export("--keep", "workspace").exitCode()).isZero();
    assertThat(file).content().contains("- Use `pnpm`, not `npm`.").doesNotContain("and never");
  }

  private void exported(String text) {
    praxis.json("rules", "add", text);
    praxis.json("rules", "approve", "1");
    assertThat(export().exitCode()).isZero();
  }

  private Praxis.Answer export(String... more) {
    var words = new ArrayList<>(List.of("export", project.resolve("CLAUDE.md").toString()));
    words.addAll(List.of(more));
    return praxis.run(words.toArray(String[]::new));
  }

  private List<Integer> ids(String status) {
    return StreamSupport.stream(
            praxis.json("rules", "list", "--status", status).path("rules").spliterator(), false)
        .map((JsonNode row) -> row.path("id").asInt())
        .toList();
  }

  private void sessionAfterTheExport() {
    try (var database = Database.open(workspace)) {
      new SampleRows(database)
          .session("later")
          .with("cwd", project.toString())
          .with("started_at", Instant.now().plus(Duration.ofMinutes(1)).toEpochMilli())
          .user("Go on.")
          .call("Bash", "npm install")
          .ok("ok");
    }
  }
}
