package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What scripts rely on: the keys of every answer, and nothing else on standard output.
final class AnswersTest {
  private static final String SESSION = "7fea0ce8-3079-49d9-a483-a35ac2ae7c1e";
  private static final Path PROJECT =
      Path.of("sample-sessions/claude-code/projects/-home-ada-code-harbor-api");

  @TempDir private Path folder;
  private Praxis praxis;

  @BeforeEach
  void importOneProject() {
    praxis = new Praxis(folder.resolve("w.db"));
    praxis.json("import", PROJECT.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sources  | sources
          sessions | total sessions
          sessions --query tests --limit 2 | total sessions
          show SESSION | id events
          search tests --limit 3 | total hits
          signals  | signals
          signals --session SESSION | signals
          mine     | sessions failures threshold tags recurring
          tag SESSION forgot_to_run_tests | ok
          outcome SESSION failure | ok
          split    | train heldOut quarantine
          split --held-out 0.3 --by time | train heldOut quarantine
          split --held-out 0.3 --by random --seed 7 | train heldOut quarantine
          rules draft | rules
          rules list  | rules
          rules add 'Read the file before you edit it.' | rules
          skills import sample-sessions/skills.json | skills
          skills list | skills
          skills list --waiting | skills
          skills proposals | proposals
          sample      | file sessions
          export CLAUDE.md --dry-run | file target bytesBefore bytesAfter tokensBefore tokensAfter rules diff
          doctor | integrity schema sessions events problems
          """)
  void everyAnswerHasItsKeys(String command, String keys) {
    var arguments = command.replace("SESSION", SESSION).split(" (?=[^']*('[^']*'[^']*)*$)");

    var answer = praxis.json(List.of(arguments).toArray(String[]::new));

    assertThat(answer.fieldNames()).toIterable().contains(keys.split(" "));
  }

  @Test
  void rowsHaveTheirKeys() {
    assertKeys(
        praxis.json("sources").get("sources"),
        "id file format bytes lines records unreadableLines state sessions");
    assertKeys(
        praxis.json("sessions").get("sessions"),
        "id agent project title startedAt outcome events toolCalls errors lineage split tags");
    assertKeys(praxis.json("show", SESSION).get("events"), "seq kind at tool text isError line");
    assertKeys(praxis.json("search", "tests").get("hits"), "session event at snippet");
    assertKeys(praxis.json("signals").get("signals"), "session seq line detector tag score quote");
    assertKeys(praxis.json("mine").get("tags"), "tag support occurrences recurring");
    assertKeys(
        praxis.json("rules", "add", "Read the file before you edit it.").get("rules"),
        "id text status tags support tokens lint");
  }

  @Test
  void anImportTellsWhatItDid() throws IOException {
    Files.writeString(folder.resolve("broken.jsonl"), "{\"type\":\"user\",\n");

    var imported =
        praxis.json("import", folder.resolve("broken.jsonl").toString(), "sample-sessions");

    assertThat(imported.fieldNames())
        .toIterable()
        .contains(
            "files",
            "imported",
            "unchanged",
            "failed",
            "sessions",
            "events",
            "lines",
            "records",
            "unreadableLines",
            "otherRecords",
            "bytes",
            "seconds",
            "problems");
    assertThat(imported.get("otherRecords").isObject()).isTrue();
    assertKeys(imported.get("problems"), "file line reason remedy");
  }

  @Test
  void skillsTellHowReliableTheyAre() {
    praxis.json("skills", "import", "sample-sessions/skills.json");

    var skills = praxis.json("skills", "list").get("skills");

    assertKeys(
        skills,
        "id name category version status success partial failure reliability low high lastUsed");
    assertThat(counts(skills))
        .containsExactlyInAnyOrder(
            "kubernetes_rolling_deploy 47 0 3",
            "api_latency_investigation 23 5 4",
            "postgresql_migration_deploy 31 0 1");
  }

  @Test
  void aRecordedRunCountsAndIsUndone() {
    praxis.json("skills", "import", "sample-sessions/skills.json");

    praxis.json("skills", "record", "kubernetes_rolling_deploy", "failure", "--verifier", "test");
    assertThat(counts(praxis.json("skills", "list").get("skills")))
        .contains("kubernetes_rolling_deploy 47 0 4");

    praxis.json("undo");
    assertThat(counts(praxis.json("skills", "list").get("skills")))
        .contains("kubernetes_rolling_deploy 47 0 3");
    var shown = praxis.json("skills", "show", "kubernetes_rolling_deploy").get("skills").get(0);
    assertThat(shown.get("steps")).hasSize(7);
    assertThat(shown.get("runs")).hasSize(50);
    assertThat(shown.get("name").asText()).isEqualTo("kubernetes_rolling_deploy");
  }

  @Test
  void whereNothingCouldBeReadTheExitCodeSaysSo() throws IOException {
    var file = Files.writeString(folder.resolve("letter.jsonl"), "Dear reader,\n");

    var answer = praxis.run("import", file.toString(), "--json");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.json().get("failed").asInt()).isEqualTo(1);
    assertKeys(answer.json().get("problems"), "file line reason remedy");
  }

  @Test
  void timesAreIsoInUtc() {
    for (var session : praxis.json("sessions").get("sessions")) {
      assertThat(session.get("startedAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    }
  }

  @Test
  void rawIsTheTranscriptByteForByte() throws IOException {
    var file = PROJECT.resolve(SESSION + ".jsonl").toAbsolutePath();
    var bytes = Files.readAllBytes(file);

    assertThat(praxis.run("raw", SESSION).bytes()).isEqualTo(bytes);
    assertThat(praxis.run("raw", file.toString(), "--json").bytes()).isEqualTo(bytes);
  }

  @Test
  void aSessionIsFoundByTheStartOfItsId() {
    assertThat(praxis.json("show", SESSION.substring(0, 8)).get("id").asText()).isEqualTo(SESSION);
  }

  @Test
  void aToolResultNamesItsTool() {
    var results = new ArrayList<String>();
    for (var event : praxis.json("show", SESSION).get("events")) {
      if (event.get("kind").asText().equals("tool_result")) {
        results.add(event.get("tool").asText());
      }
    }
    assertThat(results).isNotEmpty().doesNotContain("null", "");
  }

  @Test
  void theCuratorsOutcomeStands() {
    praxis.json("outcome", SESSION, "partial");

    assertThat(session().get("outcome").asText()).isEqualTo("partial");
  }

  @Test
  void theCuratorsTagsStand() {
    praxis.json("tag", SESSION, "skipped_link_check", "wrong_branch");

    assertThat(session().get("tags").toString()).contains("skipped_link_check", "wrong_branch");
  }

  @Test
  void peopleReadTables() {
    var sessions = praxis.run("sessions", "--limit", "2");

    assertThat(sessions.exitCode()).isZero();
    assertThat(sessions.out().lines())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("ID ")
        .contains("PROJECT", "OUTCOME", "TITLE");
    assertThat(sessions.out()).doesNotContain("{").endsWith(" sessions.\n");
  }

  private JsonNode session() {
    for (var session : praxis.json("sessions").get("sessions")) {
      if (session.get("id").asText().equals(SESSION)) {
        return session;
      }
    }
    throw new AssertionError("no session " + SESSION);
  }

  private static List<String> counts(JsonNode skills) {
    var counts = new ArrayList<String>();
    for (var skill : skills) {
      counts.add(
          String.join(
              " ",
              skill.get("name").asText(),
              skill.get("success").asText(),
              skill.get("partial").asText(),
              skill.get("failure").asText()));
    }
    return counts;
  }

  private static void assertKeys(JsonNode rows, String keys) {
    assertThat(rows).isNotEmpty();
    for (var row : rows) {
      assertThat(row.fieldNames()).toIterable().contains(keys.split(" "));
    }
  }
}
