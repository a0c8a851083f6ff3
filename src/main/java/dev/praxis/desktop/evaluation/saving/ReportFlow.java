package dev.praxis.desktop.evaluation.saving;

import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.report.Reports;
import dev.praxis.desktop.common.Jobs;
import dev.praxis.desktop.tab.Desk;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// Writes an evaluation as a report: HTML, Markdown or CSV by the name that was chosen.
public final class ReportFlow {
  private static final List<String> ENDINGS = List.of("*.html", "*.md", "*.csv");

  private final Supplier<Reports> reports;
  private final Desk desk;

  public ReportFlow(Supplier<Reports> reports, Desk desk) {
    this.reports = reports;
    this.desk = desk;
  }

  /// Asks where, then writes it as a job whose line leads to the folder.
  public void save(Ref evaluation) {
    var texts = desk.texts();
    desk.dialogs()
        .saveFile(
            texts.get("evaluation.report.save"),
            "praxis-%s.html".formatted(evaluation.word()),
            ENDINGS)
        .ifPresent(file -> write(evaluation, file.toAbsolutePath()));
  }

  private void write(Ref evaluation, Path file) {
    var texts = desk.texts();
    desk.jobs()
        .start(
            texts.format("evaluation.report.job", evaluation.word()),
            _ -> reports.get().write(evaluation, file),
            written ->
                new Jobs.Result(
                    texts.format("evaluation.report.done", written.file()),
                    () -> desk.dialogs().reveal(Objects.requireNonNull(file.getParent())),
                    texts.get("evaluation.report.folder")));
  }
}
