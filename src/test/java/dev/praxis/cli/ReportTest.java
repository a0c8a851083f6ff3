package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @TempDir Path folder;
  private Praxis praxis;

  @BeforeEach
  void openWorkspace() {
    praxis = new Praxis(folder.resolve("w.db"));
    praxis.json("import", "sample-sessions/labelled-traces.json");
  }

  private void evaluate() {
    praxis.json("mine");
    praxis.json("rules", "draft");
    praxis.json("rules", "approve", "1", "2", "3", "4");
    praxis.json("evaluate");
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void newestEvaluationIsWrittenInTheFormatOfTheName() throws IOException {
    evaluate();

    var answer = praxis.json("report", file("a.html"));
    praxis.json("report", file("a.md"));
    praxis.json("report", file("table"), "--format", "csv");

    assertThat(answer.get("run").asText()).isEqualTo("coverage-1");
    assertThat(answer.get("state").asText()).isEqualTo("Potential");
    assertThat(answer.get("charts")).hasSize(3);
    assertThat(Files.readString(Path.of(answer.get("file").asText())))
        .startsWith("<!DOCTYPE html>")
        .contains("5 of 6", "[43.6 to 97.0 %]", "typo_in_filename_once");
    assertThat(folder.resolve("a.md")).content().contains("## Numbers");
    assertThat(folder.resolve("table"))
        .content()
        .startsWith("section,item,arm,number,name,value\r\n")
        .contains("figure,,,,covered.low,0.43649717781352976");
  }

  @Test
  void sweepStandsInEveryFormatByBothEstimators() throws IOException {
    evaluate();

    praxis.json("report", file("a.html"));
    praxis.json("report", file("a.md"));
    praxis.json("report", file("a.csv"));

    var csv = Files.readString(folder.resolve("a.csv")).lines().toList();
    var estimated =
        csv.stream()
            .filter(line -> line.startsWith("chart sweep,threshold,"))
            .filter(line -> line.contains(",By characters ÷ 4,"))
            .map(line -> line.substring(line.lastIndexOf(',') + 1))
            .toList();
    assertThat(estimated).containsExactly("86", "86", "42", "21", "0");
    assertThat(csv).contains("figure,,,,estimated,86");
    assertThat(folder.resolve("a.md"))
        .content()
        .contains("| threshold | 3 | ", " | 42 | 3 | 6 | ", "Break-even, failures in a thousand");
    assertThat(folder.resolve("a.html"))
        .content()
        .contains("By characters ÷ 4", "how many calls these sessions took is not known");
  }

  @Test
  void chartsBecomePictures() throws IOException {
    evaluate();

    var answer =
        praxis.json(
            "report",
            file("a.csv"),
            "--run",
            "coverage-1",
            "--charts",
            file("p"),
            "--theme",
            "dark");

    assertThat(answer.get("pictures")).hasSize(6);
    var picture = ImageIO.read(folder.resolve("p/coverage-1-tags.png").toFile());
    assertThat(picture.getWidth()).isEqualTo(1800);
    assertThat(picture.getRGB(0, 0) & 0xffffff).isEqualTo(0x1b1d21);
    assertThat(folder.resolve("p/coverage-1-sweep.svg")).content().startsWith("<svg xmlns=");
  }

  @Test
  void releasesAreReportedOnceRulesWereExported() throws IOException {
    evaluate();
    assertThat(praxis.run("report", file("t.html"), "--of", "trend").err())
        .contains("No rules were exported yet", "praxis export");
    Files.writeString(folder.resolve("CLAUDE.md"), "# Notes\n");
    praxis.json("export", file("CLAUDE.md"));

    var answer = praxis.json("report", file("t.html"), "--of", "trend", "--charts", file("p"));

    assertThat(answer.get("run").asText()).isEqualTo("trend");
    assertThat(folder.resolve("t.html")).content().contains("<figure id=\"trend\">", "Wilson 95 %");
    assertThat(folder.resolve("p/releases-trend.svg")).content().startsWith("<svg xmlns=");
    assertThat(praxis.run("report", file("t.md"), "--of", "trend", "--run", "coverage-1").err())
        .contains("this report is on the trend");
  }

  @Test
  void nothingEvaluatedIsAProblemThatSaysWhatToDo() {
    var answer = praxis.run("report", file("a.html"));

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err()).contains("Nothing was evaluated yet.", "praxis evaluate");
    assertThat(folder.resolve("a.html")).doesNotExist();
  }

  @Test
  void anotherFileIsNeverOverwritten() throws IOException {
    evaluate();
    Files.writeString(folder.resolve("CLAUDE.md"), "# Mine\n");

    var refused = praxis.run("report", file("CLAUDE.md"));
    praxis.json("report", file("again.md"));
    praxis.json("report", file("again.md"));

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("is no report of Praxis");
    assertThat(folder.resolve("CLAUDE.md")).content().isEqualTo("# Mine\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .noneMatch(name -> name.contains(".praxis-"));
    }
  }

  @Test
  void formatAndRunThatAreNotThereAreProblems() {
    evaluate();

    assertThat(praxis.run("report", file("a.pdf")).err()).contains("no reports as “pdf”");
    assertThat(praxis.run("report", file("a")).err()).contains("does not say which format");
    assertThat(praxis.run("report", file("a.md"), "--run", "replay-9").exitCode()).isEqualTo(1);
    assertThat(praxis.run("report", file("no/a.md")).err()).contains("does not exist");
  }

  @Test
  void skillsAreReportedWithTheirIntervals() {
    praxis.json("skills", "import", "sample-sessions/skills.json");

    var answer = praxis.json("report", file("s.html"), "--of", "skills");

    assertThat(answer.get("run").asText()).isEqualTo("skills");
    assertThat(folder.resolve("s.html"))
        .content()
        .contains("<figure id=\"reliability\">", "0.84–0.99", "Told only");
  }
}
