package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What speaks against rules and a file, as a script sees it.
class RulesLintTest {
  private Path folder;
  private Praxis praxis;

  @BeforeEach
  void open(@TempDir Path place) {
    folder = place;
    Workbench.open(place.resolve("w.db")).close();
    praxis = new Praxis(place.resolve("w.db"));
  }

  private static List<String> kinds(JsonNode row) {
    return StreamSupport.stream(row.path("lint").spliterator(), false)
        .map(found -> found.path("kind").asText())
        .toList();
  }

  @Test
  void tellsOfRulesAloneAndOfAFileWithThem() throws IOException {
    praxis.json("rules", "add", "Use pnpm for all packages.");
    praxis.json("rules", "add", "Format the tables properly before you commit.");

    var alone = praxis.json("rules", "lint").path("rules");
    assertThat(alone).hasSize(2);
    assertThat(kinds(alone.path(0))).isEmpty();
    assertThat(kinds(alone.path(1))).containsExactly("vague");

    var file = Files.writeString(folder.resolve("CLAUDE.md"), "- Install packages with npm.\n");
    var found = praxis.json("rules", "lint", file.toString());
    assertThat(found.path("file").asText()).isEqualTo(file.toString());
    var clash = found.path("rules").path(0).path("lint").path(0);
    assertThat(clash.path("kind").asText()).isEqualTo("contradiction");
    assertThat(clash.path("severity").asText()).isEqualTo("error");
    assertThat(clash.path("place").asText()).isEqualTo("line 1 of CLAUDE.md");
    assertThat(clash.path("line").asText()).isEqualTo("Install packages with npm.");
    assertThat(clash.path("advice").asText()).isNotEmpty();
    assertThat(praxis.run("rules", "lint", file.toString()).out())
        .contains("rule 1", "contradiction", "rule 2", "vague");
  }

  @Test
  void aWaivedFindingStaysAwayUntilItIsTakenBack() {
    praxis.json("rules", "add", "Format the tables properly before you commit.");

    praxis.json("rules", "waive", "R1", "--kind", "vague", "--reason", "the formatter decides");

    var waived = praxis.json("rules", "lint");
    assertThat(kinds(waived.path("rules").path(0))).isEmpty();
    assertThat(waived.path("waived").path(0).path("reason").asText())
        .isEqualTo("the formatter decides");
    praxis.json("rules", "unwaive", "1", "--kind", "vague");
    assertThat(kinds(praxis.json("rules", "lint").path("rules").path(0))).containsExactly("vague");
  }

  @Test
  void aClashWithTheHandWrittenPartOfTheOpenFileCanBeWaived() throws IOException {
    praxis.json("rules", "add", "Use pnpm for all packages.");
    praxis.json("rules", "approve", "1");
    var file = Files.writeString(folder.resolve("CLAUDE.md"), "- Install packages with npm.\n");
    praxis.json("export", file.toString());

    praxis.json("rules", "waive", "1", "--kind", "contradiction", "--reason", "npm goes soon");

    assertThat(kinds(praxis.json("rules", "lint").path("rules").path(0))).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithAWaiverOfNothing() {
    praxis.json("rules", "add", "Never push to main.");

    var none = praxis.run("rules", "waive", "1", "--kind", "vague", "--reason", "x");
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.err()).contains("no finding of the kind vague");
    var unknown = praxis.run("rules", "unwaive", "1", "--kind", "odd");
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.err()).contains("duplicate", "vague");
    assertThat(praxis.run("rules", "waive", "1", "--kind", "vague").exitCode()).isEqualTo(2);
  }

  @Test
  void remembersTheBudget() {
    praxis.json("rules", "add", "Never push to main without a review.");
    praxis.json("rules", "approve", "1");

    assertThat(praxis.json("rules", "lint").path("lint")).isEmpty();
    assertThat(kinds(praxis.json("rules", "lint", "--budget", "3"))).containsExactly("budget");
    assertThat(kinds(praxis.json("rules", "lint"))).containsExactly("budget");
    assertThat(praxis.run("rules", "lint", "--budget", "0").exitCode()).isEqualTo(1);
  }
}
