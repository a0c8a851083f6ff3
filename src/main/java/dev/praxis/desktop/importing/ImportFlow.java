package dev.praxis.desktop.importing;

import dev.praxis.core.Workbench;
import dev.praxis.core.importing.report.ImportPreview;
import dev.praxis.core.importing.report.ImportReport;
import dev.praxis.core.purge.PurgeReport;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Confirmation;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.common.Jobs;
import dev.praxis.desktop.tab.Changes;
import java.nio.file.Path;
import java.util.List;

/// Brings transcripts in, as a job that can be watched and cancelled, and has them mined.
public final class ImportFlow {
  private final Workbench workbench;
  private final MiningFlow mining;
  private final Jobs jobs;
  private final Changes changes;
  private final Dialogs dialogs;
  private final Texts texts;

  public ImportFlow(
      Workbench workbench,
      MiningFlow mining,
      Jobs jobs,
      Changes changes,
      Dialogs dialogs,
      Texts texts) {
    this.workbench = workbench;
    this.mining = mining;
    this.jobs = jobs;
    this.changes = changes;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  /// Asks which files, then imports them.
  public void chooseFiles() {
    var endings = List.of("*.jsonl", "*.json", "*.zip", "*.*");
    preview(dialogs.openFiles(texts.get("import.chooseFiles"), endings));
  }

  /// Asks which folder, then imports all below it.
  public void chooseFolder() {
    dialogs
        .openFolder(texts.get("import.chooseFolder"))
        .ifPresent(folder -> preview(List.of(folder)));
  }

  /// Shows what an import would do; the person then imports or leaves it.
  public void preview(List<Path> paths) {
    if (!paths.isEmpty()) {
      jobs.start(
          texts.format("import.preview.job", paths.size(), paths.getFirst().getFileName()),
          progress -> workbench.importer().preview(paths, progress),
          preview -> previewed(paths, preview));
    }
  }

  private Jobs.Result previewed(List<Path> paths, ImportPreview preview) {
    showPreview(paths, preview);
    return Jobs.Result.of(
        texts.format("import.preview.done", preview.files().size(), PreviewSheet.writing(preview)));
  }

  private void showPreview(List<Path> paths, ImportPreview preview) {
    var sheet =
        new PreviewSheet(
            preview,
            texts,
            () -> {
              dialogs.closeSheet();
              importAll(paths);
            });
    dialogs.showSheet(texts.format("import.preview.title", preview.files().size()), sheet);
  }

  /// Imports files and folders; what is new is mined right after.
  public void importAll(List<Path> paths) {
    if (!paths.isEmpty()) {
      jobs.start(
          texts.format("import.job", paths.size(), paths.getFirst().getFileName()),
          progress -> workbench.importer().importAll(paths, progress),
          this::imported);
    }
  }

  /// Looks for mistakes in every session not yet looked at.
  public void mine() {
    mining.mine();
  }

  /// Asks, then takes every secret out of the workspace for good.
  public void purgeSecrets() {
    var question =
        new Confirmation(
            texts.get("secrets.purge.title"),
            texts.get("secrets.purge.detail"),
            texts.get("secrets.purge.act"),
            true);
    dialogs.ask(
        question,
        () ->
            jobs.start(
                texts.get("secrets.purge.job"), workbench.secretPurge()::purge, this::purged));
  }

  private Jobs.Result purged(PurgeReport report) {
    changes.changed();
    return Jobs.Result.of(texts.format("secrets.purge.done", report.secrets(), report.sources()));
  }

  private Jobs.Result imported(ImportReport report) {
    changes.changed();
    if (report.imported() > 0) {
      mining.mine();
    }
    if (report.problems().isEmpty()) {
      return Jobs.Result.of(line(report));
    }
    return new Jobs.Result(line(report), () -> showProblems(report));
  }

  private String line(ImportReport report) {
    var key = report.stopped() ? "import.stopped" : "import.done";
    return texts.format(
        key,
        report.imported() + report.unchanged(),
        report.files(),
        report.events(),
        report.problems().size());
  }

  private void showProblems(ImportReport report) {
    var title = texts.format("import.problems", report.problems().size());
    dialogs.showSheet(title, new ProblemList(report.problems(), texts));
  }
}
