package dev.praxis.cli.report;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.report.Reports;
import dev.praxis.core.report.Written;
import dev.praxis.core.report.document.ReportFormat;
import dev.praxis.core.report.drawing.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis report`: an evaluation, or the reliability of the skills, as a file to pass on.
@Command(
    name = "report",
    description = "Write an evaluation as one page, as Markdown or as a table of every number.",
    footer = {
      "",
      "The page needs nothing else, and secrets and home folders are masked. Every number in it can",
      "be reckoned again from the CSV alone.",
      "  praxis report result.html                          the newest evaluation",
      "  praxis report result.csv --run replay-3 --charts pictures",
      "  praxis report skills.html --of skills",
      "  praxis report releases.html --of trend"
    })
public final class ReportCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(
      paramLabel = "FILE",
      description = "Where to write it; .html, .md or .csv. An older report is replaced.")
  private Path file = Path.of("");

  @Option(
      names = "--run",
      paramLabel = "REF",
      description = "The evaluation, such as replay-3; the newest if left out.")
  private @Nullable String run;

  @Option(
      names = "--of",
      paramLabel = "WHAT",
      description =
          "evaluation, the default, skills, or trend: repeated failures over the releases of the"
              + " rule file.")
  private Subject subject = Subject.EVALUATION;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "html, md or csv, where the name of the file does not say it.")
  private @Nullable String format;

  @Option(
      names = "--charts",
      paramLabel = "FOLDER",
      description = "Also write each chart there, as SVG and as PNG.")
  private @Nullable Path charts;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "Colours of these pictures: light, the default, or dark.")
  private Theme theme = Theme.LIGHT;

  public ReportCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  /// What can be reported on.
  enum Subject {
    EVALUATION,
    SKILLS,
    TREND
  }

  @Override
  public Integer call() {
    var as = format == null ? ReportFormat.of(file) : ReportFormat.of(format);
    return invocation.onWorkspace(workbench -> answer(workbench, as));
  }

  private Reply answer(Workbench workbench, ReportFormat as) {
    var reports = workbench.reports();
    return switch (subject) {
      case EVALUATION -> evaluation(reports, as);
      case SKILLS -> skills(reports, as);
      case TREND -> trend(reports, as);
    };
  }

  private Reply evaluation(Reports reports, ReportFormat as) {
    var ref = run == null ? reports.newest() : Ref.of(run);
    var written = reports.write(ref, file, as);
    return Answer.of(written, charts == null ? List.of() : reports.charts(ref, charts, theme));
  }

  private Reply trend(Reports reports, ReportFormat as) {
    refuseRun();
    var written = reports.writeTrend(file, as);
    return Answer.of(written, charts == null ? List.of() : reports.trendCharts(charts, theme));
  }

  private void refuseRun() {
    if (run != null) {
      var on = subject.name().toLowerCase(Locale.ROOT);
      throw new Problem(
          "--run names an evaluation, and this report is on the %s.".formatted(on),
          "Leave one of --run and --of %s out.".formatted(on));
    }
  }

  private Reply skills(Reports reports, ReportFormat as) {
    refuseRun();
    var written = reports.writeSkills(file, as);
    return Answer.of(written, charts == null ? List.of() : reports.skillCharts(charts, theme));
  }

  /// What was written.
  ///
  /// @param charts ids of the charts in the report
  /// @param pictures files of these charts
  private record Answer(
      String file,
      String run,
      String state,
      String headline,
      List<String> charts,
      List<String> pictures)
      implements Reply {

    static Answer of(Written written, List<Path> pictures) {
      return new Answer(
          written.file().toAbsolutePath().normalize().toString(),
          written.run(),
          written.state(),
          written.headline(),
          written.charts(),
          pictures.stream().map(each -> each.toAbsolutePath().normalize().toString()).toList());
    }

    @Override
    public String text() {
      var said = "%s. Wrote %s.%n".formatted(headline, file);
      var pictured =
          pictures.isEmpty()
              ? ""
              : "%d pictures in %s.%n"
                  .formatted(pictures.size(), Path.of(pictures.getFirst()).getParent());
      return PlainText.of(said + pictured);
    }
  }
}
