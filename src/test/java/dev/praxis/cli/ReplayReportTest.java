package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.evaluation.replay.ScriptedAgent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From real runs of the scripted agent to the files that are passed on.
class ReplayReportTest {
  private static final int TASKS = 8;
  private static final int EPOCHS = 2;

  @TempDir Path folder;
  private Praxis praxis;

  @BeforeEach
  void replayEightTasks() throws IOException {
    praxis = new Praxis(folder.resolve("w.db"));
    praxis.json("import", "sample-sessions/labelled-traces.json");
    var agent = ScriptedAgent.in(folder);
    agent.sandbox();
    Files.writeString(folder.resolve("after.md"), "Always run the test suite.\n");
    Files.writeString(
        folder.resolve("tasks.json"),
        IntStream.range(0, TASKS)
            .mapToObj(i ->
                """
                {"name": "fix %1$d", "project": "project %2$d", "prompt": "Fix bug %1$d",
                 "workspace": "shop", "tag": "forgot_to_run_tests"}
                """
                    .formatted(i, i % 3))
            .collect(Collectors.joining(",", "{\"tasks\": [", "]}")));
    var answer =
        praxis.run(
            "evaluate",
            "--mode",
            "replay",
            "--tasks",
            file("tasks.json"),
            "--after",
            file("after.md"),
            "--readable",
            folder.toString(),
            "--epochs",
            Integer.toString(EPOCHS),
            "--",
            "/bin/sh",
            file("agent.sh"),
            "{prompt}",
            "{epoch}",
            "20",
            "80");
    assertThat(answer.exitCode()).as(answer.err()).isZero();
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  /// Runs that failed in one arm, of all tasks, by the table of values.
  private static long failed(List<String> csv, String arm) {
    return csv.stream()
        .filter(line -> line.matches("run,fix \\d," + arm + ",\\d,failed,true"))
        .count();
  }

  private static double figure(List<String> csv, String name) {
    var start = "figure,,,," + name + ",";
    return csv.stream()
        .filter(line -> line.startsWith(start))
        .mapToDouble(line -> Double.parseDouble(line.substring(start.length())))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyFormatTellsWhatTheRunsShowed() throws IOException {
    var written = praxis.json("report", file("r.html"), "--charts", file("pictures"));
    praxis.json("report", file("r.md"));
    praxis.json("report", file("r.csv"));

    var csv = Files.readString(folder.resolve("r.csv")).lines().toList();
    double runs = TASKS * EPOCHS;
    long before = failed(csv, "before");
    long after = failed(csv, "after");
    assertThat(before).isGreaterThan(after);
    assertThat(figure(csv, "rate.before")).isCloseTo(before / runs, within(1e-9));
    assertThat(figure(csv, "rate.after")).isCloseTo(after / runs, within(1e-9));
    assertThat(figure(csv, "difference")).isCloseTo((before - after) / runs, within(1e-9));
    assertThat(figure(csv, "runs")).isEqualTo(2 * runs);
    assertThat(figure(csv, "tokens.before")).isPositive();

    var sentence = praxis.json("evaluations", "show", "replay-1").get("sentence").asText();
    assertThat(folder.resolve("r.html"))
        .content()
        .contains(sentence.replace("<", "&lt;"), "too few to generalise")
        .doesNotContain("NaN", "Infinity");
    var markdown = Files.readString(folder.resolve("r.md")).replace("\\", "");
    assertThat(markdown).contains(sentence);
    for (int i = 0; i < TASKS; i++) {
      assertThat(markdown).contains("| fix " + i + " | project " + i % 3 + " |");
    }
    for (var chart : written.get("charts")) {
      var picture =
          ImageIO.read(
              folder.resolve("pictures/replay-1-%s.png".formatted(chart.asText())).toFile());
      assertThat(picture.getWidth()).as(chart.asText()).isEqualTo(1_800);
      assertThat(folder.resolve("r.html")).content().contains("<figure id=\"" + chart.asText());
    }
    assertThat(written.get("charts")).hasSize(5);
  }
}
