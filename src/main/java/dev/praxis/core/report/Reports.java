package dev.praxis.core.report;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.kept.Trend;
import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.charts.evaluation.NamedChart;
import dev.praxis.core.report.document.Mask;
import dev.praxis.core.report.document.ReportFormat;
import dev.praxis.core.report.drawing.PngWriter;
import dev.praxis.core.report.drawing.SvgWriter;
import dev.praxis.core.report.drawing.Theme;
import dev.praxis.core.report.evaluation.EvaluationReports;
import dev.praxis.core.report.evaluation.EvaluationReports.Weighing;
import dev.praxis.core.report.skills.SkillsReport;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.words.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/// Writes evaluations and skills as files that can be passed on: secrets and the names of home
/// folders are masked, and each file is there whole or not at all. Blocks; not for the thread of a
/// window.
public final class Reports {
  private static final double WIDTH = 900;
  private static final double TALLEST = 900;

  /// Pixels of a picture for one of a chart.
  private static final double SHARP = 2;

  private final Supplier<List<KeptEvaluation>> kept;
  private final Function<Ref, KeptEvaluation> open;
  private final Supplier<List<Skill>> skills;
  private final Supplier<Weighing> weighing;
  private final Supplier<Trend> trend;
  private final Supplier<Redactor> redactor;
  private final Texts texts = Texts.ofThisComputer();
  private final String version;

  /// @param kept every evaluation, newest first
  /// @param open one of them
  /// @param skills all there are
  /// @param weighing what the rules weigh
  /// @param trend over the releases of the rule file
  /// @param redactor of the workspace
  /// @param version of the program
  public Reports(
      Supplier<List<KeptEvaluation>> kept,
      Function<Ref, KeptEvaluation> open,
      Supplier<List<Skill>> skills,
      Supplier<Weighing> weighing,
      Supplier<Trend> trend,
      Supplier<Redactor> redactor,
      String version) {
    this.kept = kept;
    this.open = open;
    this.skills = skills;
    this.weighing = weighing;
    this.trend = trend;
    this.redactor = redactor;
    this.version = version;
  }

  /// The newest evaluation that is finished.
  ///
  /// @throws Problem where nothing was evaluated
  public Ref newest() {
    return kept.get().stream()
        .filter(KeptEvaluation::finished)
        .findFirst()
        .map(KeptEvaluation::ref)
        .orElseThrow(() ->
            new Problem(
                "Nothing was evaluated yet.",
                "Run `praxis evaluate` first, or report on skills with --of skills."));
  }

  /// Writes an evaluation in the format that the name of the file ends with.
  ///
  /// @throws Problem where there is none of that name, it is unfinished, or the file cannot be
  ///   written
  public Written write(Ref ref, Path file) {
    return write(ref, file, ReportFormat.of(file));
  }

  /// Writes an evaluation.
  ///
  /// @throws Problem where there is none of that name, it is unfinished, or the file cannot be
  ///   written
  public Written write(Ref ref, Path file, ReportFormat format) {
    var evaluation = finished(ref);
    var report = reports().of(evaluation);
    new ReportFile(file).writeReport(format.bytes(report), format.mark());
    return new Written(
        file, ref.word(), evaluation.state().words(), report.headline(), ids(report.charts()));
  }

  /// Writes how reliable the skills are.
  ///
  /// @throws Problem where there are none, or the file cannot be written
  public Written writeSkills(Path file, ReportFormat format) {
    var report = new SkillsReport(mask(), texts, version).of(skills.get());
    new ReportFile(file).writeReport(format.bytes(report), format.mark());
    return new Written(file, "skills", "", report.headline(), ids(report.charts()));
  }

  /// Writes how often failures with a rule were repeated, over the releases of the rule file.
  ///
  /// @throws Problem where no rules were exported, or the file cannot be written
  public Written writeTrend(Path file, ReportFormat format) {
    var report = reports().ofTrend(Instant.now());
    new ReportFile(file).writeReport(format.bytes(report), format.mark());
    return new Written(file, "trend", "", report.headline(), ids(report.charts()));
  }

  /// Writes each chart of an evaluation as SVG and PNG into a folder, which is made where there is
  /// none.
  ///
  /// @return the files
  public List<Path> charts(Ref ref, Path folder, Theme theme) {
    return charts(ref.word(), reports().charts(finished(ref)), folder, theme);
  }

  /// The same of the skills.
  public List<Path> skillCharts(Path folder, Theme theme) {
    return charts("skills", SkillsReport.charts(skills.get(), mask(), texts), folder, theme);
  }

  /// The same of the releases of the rule file.
  public List<Path> trendCharts(Path folder, Theme theme) {
    return charts("releases", reports().trendCharts(), folder, theme);
  }

  /// Writes one chart as SVG or PNG, by the ending of the name.
  ///
  /// @param width of the chart as it is laid out; a PNG has twice as many pixels
  /// @throws Problem where the name ends otherwise, or the file cannot be written
  public void chart(Chart chart, Path file, double width, double height, Theme theme) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".svg")) {
      var drawn = new SvgWriter(theme.palette()).write(chart.draw(width, height), chart.summary());
      new ReportFile(file).write(drawn.getBytes(StandardCharsets.UTF_8));
    } else if (name.endsWith(".png")) {
      var picture = new PngWriter(theme.palette(), SHARP).write(chart.draw(width, height));
      new ReportFile(file).write(picture);
    } else {
      throw new Problem(
          "Charts are pictures, and %s names none.".formatted(file.getFileName()),
          "End the name with .svg or .png.");
    }
  }

  /// Runs that have ended tell how a replay may come out, and are not to be seen before it has.
  private KeptEvaluation finished(Ref ref) {
    var evaluation = open.apply(ref);
    if (!evaluation.finished()) {
      throw new Problem(
          ref.word() + " is unfinished: " + evaluation.sentence(),
          "Report on it once it has a verdict.");
    }
    return evaluation;
  }

  private List<Path> charts(String prefix, List<NamedChart> charts, Path folder, Theme theme) {
    makeFolder(folder);
    var files = new ArrayList<Path>();
    for (var named : charts) {
      double height = Math.clamp(named.chart().idealHeight(), 160, TALLEST);
      for (var ending : List.of(".svg", ".png")) {
        var file = folder.resolve(prefix + "-" + named.id() + ending);
        chart(named.chart(), file, WIDTH, height, theme);
        files.add(file);
      }
    }
    return files;
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Problem("The folder %s can’t be made.".formatted(folder), "Choose another one.", e);
    }
  }

  private EvaluationReports reports() {
    return new EvaluationReports(mask(), texts, weighing, trend, version);
  }

  private Mask mask() {
    return new Mask(redactor.get());
  }

  private static List<String> ids(List<NamedChart> charts) {
    return charts.stream().map(NamedChart::id).toList();
  }
}
