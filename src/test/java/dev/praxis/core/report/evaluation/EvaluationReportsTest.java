package dev.praxis.core.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.evaluation.kept.BlindResult;
import dev.praxis.core.evaluation.kept.BlindResult.Better;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.report.document.Mask;
import dev.praxis.core.report.document.ReportFormat;
import dev.praxis.core.report.evaluation.EvaluationReports.Weighing;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.statistics.JudgeQuality;
import dev.praxis.core.words.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationReportsTest {
  /// Looks like a key, and is none.
  private static final String KEY = "sk-ant-api03-" + "Zx81Qw92".repeat(10) + "-AA";

  private static String written(KeptEvaluation kept, ReportFormat format) {
    var reports =
        new EvaluationReports(
            new Mask(new Redactor("salt")),
            Texts.ofThisComputer(),
            () -> new Weighing(Map.of(), 2, Samples.paying()),
            Samples::trend,
            "9.9");
    return new String(format.bytes(reports.of(kept)), StandardCharsets.UTF_8);
  }

  @Test
  void verdictOfAReplayStandsFirstWithItsMethod() {
    var kept = ReplaySample.single().kept();

    var page = written(kept, ReportFormat.HTML);

    assertThat(page)
        .contains(
            "<h1 class=\"open\"><span aria-hidden=\"true\">○</span>",
            "Not decisive</h1>",
            "Difference −25.0 points, 95 % CI −42.8 to −4.4; McNemar exact p = 0.031",
            "<td class=\"figure\">−25.0 points [−42.8 to −4.4]</td>",
            "claude -p {prompt}",
            "Praxis 9.9");
    assertThat(page.indexOf("<h1")).isLessThan(page.indexOf("<svg"));
  }

  @Test
  void everyChartOfAReplayIsInThePageWithItsTable() {
    var page = written(ReplaySample.epochs().kept(), ReportFormat.HTML);

    for (var id : List.of("transitions", "difference", "by-tag", "epochs", "power")) {
      assertThat(page).contains("<figure id=\"" + id + "\">");
    }
    assertThat(page.split("<svg ", -1)).hasSize(6);
    assertThat(page.split("<details>", -1)).hasSize(6);
  }

  @Test
  void regressionsStandFirstAndAreMarked() {
    var markdown = written(ReplaySample.single().kept(), ReportFormat.MARKDOWN);

    var items = markdown.substring(markdown.indexOf("## Items"));
    assertThat(items.lines().skip(4).limit(4)).allMatch(line -> line.contains("+100.0"));
    assertThat(
            written(ReplaySample.single().kept(), ReportFormat.HTML).split("class=\"marked\"", -1))
        .hasSize(5);
  }

  @Test
  void tellsHowFarAPersonWhoDidNotKnowTheArmsAgrees() {
    var kept = ReplaySample.single().kept();
    var task = kept.items().getFirst().task();
    var checked =
        new KeptReplay(
            kept.ref(),
            kept.at(),
            kept.plan(),
            kept.planHash(),
            kept.items(),
            kept.missing(),
            kept.verdict(),
            kept.splitHash(),
            kept.looks(),
            Optional.of(
                new BlindResult(
                    77,
                    2,
                    List.of(
                        new BlindResult.Answer(task, 1, Better.AFTER, Better.AFTER),
                        new BlindResult.Answer(task, 2, Better.NEITHER, Better.AFTER)))));

    assertThat(written(kept, ReportFormat.HTML)).doesNotContain("Blind check");
    assertThat(written(checked, ReportFormat.MARKDOWN))
        .contains("Blind check", "Person and machine agree", "1 of 2, 50.0 %", "Kappa", "AC1");
    assertThat(written(checked, ReportFormat.CSV))
        .contains("blind.ac1", "blind.kappa", "blind seed", "NEITHER");
  }

  @Test
  void coverageHasNoTestOfAnyKind() {
    for (var format : ReportFormat.values()) {
      assertThat(written(Samples.coverage(), format))
          .doesNotContainIgnoringCase("mcnemar")
          .doesNotContainIgnoringCase("p-value")
          .doesNotContainPattern("\\bp\\s*[=<]\\s*\\d")
          .doesNotContain("sign-flip", "mid-p");
    }
  }

  @Test
  void coverageTellsWhereRulesPayForThemselves() {
    var page = written(Samples.coverage(), ReportFormat.HTML);

    assertThat(page)
        .contains(">break-even</text>", "Below the dashed line rules cost more than they save")
        .contains("in 1200 calls of a model, 1000 of them told by transcripts");
  }

  @Test
  void prospectiveDrawsTheDriftAndTheReleases() {
    var page = written(Samples.prospective(), ReportFormat.HTML);

    assertThat(page)
        .contains("<figure id=\"change\">", "<figure id=\"drift\">", "<figure id=\"trend\">")
        .contains("The sum reaches 3.50 at session 10 of 12", ">alarm at 3.50</text>");
  }

  @Test
  void pageNeedsNothingElseAndRunsNothing() {
    var page = written(ReplaySample.epochs().kept(), ReportFormat.HTML);

    assertThat(page)
        .doesNotContain("http://", "https://", "<script", "src=", "href=", "@import", "url(")
        .contains("default-src 'none'", "prefers-color-scheme: dark", "@media print");
  }

  @Test
  void hostileNamesStayText() {
    var kept =
        ReplaySample.single()
            .item("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "F", "P")
            .item("=HYPERLINK(\"http://x\") | `rm` [a](b)", "p\u202Eevil", "P", "P")
            .kept();

    assertThat(written(kept, ReportFormat.HTML))
        .contains("&lt;script&gt;alert(1)&lt;")
        .doesNotContain("<script>", "<img", "\u202E");
    assertThat(written(kept, ReportFormat.MARKDOWN))
        .contains("\\<script\\>", "\\| \\`rm\\` \\[a\\](b)")
        .doesNotContain("<script>", "\u202E");
    assertThat(written(kept, ReportFormat.CSV)).doesNotContain("\n=", ",=", ",\"=");
  }

  @Test
  void secretsAndHomesAreMaskedEverywhere() {
    var kept =
        ReplaySample.single()
            .item("use " + KEY, "/home/quentin/code/shop", "P", "F")
            .item("t", "C:\\Users\\Quentin\\shop", "P", "F")
            .item("u", "-Users-quentin-code-shop", "P", "F")
            .kept(List.of("agent", "--key", KEY, "/Users/quentin/bin/agent", "{prompt}"));

    for (var format : ReportFormat.values()) {
      assertThat(written(kept, format))
          .contains("[secret:".replace("[", format == ReportFormat.MARKDOWN ? "\\[" : "["))
          .doesNotContain(
              KEY, KEY.substring(0, 30), "/home/quentin", "Users", "quentin", "Quentin");
    }
    assertThat(written(kept, ReportFormat.HTML)).contains("~/code/<wbr>shop");
  }

  @Test
  void replayWithMissingRunsSaysSo() {
    var page = written(ReplaySample.single().item("FM", "P").kept(), ReportFormat.HTML);

    assertThat(page).contains("Items missing", "missing, drawn nowhere", ">missing</td>");
  }

  @Test
  void judgeWithoutLabelsHasNoErrorsToTell() {
    var kept = Samples.judged(new JudgeQuality(0, 0, 0, 0));

    assertThat(written(kept, ReportFormat.HTML))
        .contains("Labels of the curator", "without any the judge’s errors are not known")
        .doesNotContain("The judge catches", "<figure id=\"judge\">", "NaN");
    assertThat(written(kept, ReportFormat.CSV)).doesNotContain("NaN");
  }

  @Test
  void judgedAndProspectiveSayWhatTheyAreNot() {
    assertThat(written(Samples.judged(), ReportFormat.HTML))
        .contains("nothing was run", "model-x, prompt 3", "Rogan-Gladen")
        .doesNotContain("McNemar");
    assertThat(written(Samples.prospective(), ReportFormat.HTML))
        .contains("season changed too", "control: typo", "opus-4.6 in 80 sessions")
        .doesNotContain("McNemar");
  }
}
