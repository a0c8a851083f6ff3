package dev.praxis.core.importing;

import dev.praxis.core.importing.archive.SourceStore;
import dev.praxis.core.importing.labels.AnnotationStore;
import dev.praxis.core.importing.planning.FilePlan.KnownSource;
import dev.praxis.core.importing.planning.FilePlanner;
import dev.praxis.core.importing.planning.FileStamp;
import dev.praxis.core.importing.planning.MovedFiles;
import dev.praxis.core.importing.planning.SourceScanner;
import dev.praxis.core.importing.planning.SourceScanner.Found;
import dev.praxis.core.importing.planning.SourceScanner.Scan;
import dev.praxis.core.importing.planning.UnchangedFiles;
import dev.praxis.core.importing.reading.ImportDictionary;
import dev.praxis.core.importing.reading.Readings;
import dev.praxis.core.importing.reading.SecretPolicy;
import dev.praxis.core.importing.report.ImportPreview;
import dev.praxis.core.importing.report.ImportReport;
import dev.praxis.core.importing.report.ImportReport.ImportProblem;
import dev.praxis.core.importing.writing.ImportTally;
import dev.praxis.core.importing.writing.ImportTransactions;
import dev.praxis.core.importing.writing.KnownSourceStore;
import dev.praxis.core.importing.writing.SourceSecretsStore;
import dev.praxis.core.importing.writing.SourceWritingStore;
import dev.praxis.core.secrets.SecretSettingStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.store.Statements;
import dev.praxis.core.task.Progress;
import dev.praxis.core.transcript.TranscriptFormats;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Imports files and folders of transcripts. Never changes them. Importing again adds nothing.
public final class Importer {
  private final Database database;
  private final FileStamp stamp;
  private final TranscriptFormats formats = new TranscriptFormats(KnownFormats.inOrder());

  public Importer(Database database) {
    this(database, FileStamp.SETTLED_AFTER);
  }

  /// @param settledAfter how long ago a file must have changed to be known by its [FileStamp]
  Importer(Database database, Duration settledAfter) {
    this.database = database;
    stamp = new FileStamp(settledAfter);
  }

  /// Reads every transcript at or below the paths. A bad line never stops its file, a bad file
  /// never the batch; where `progress` asks to stop, what is done is kept.
  public ImportReport importAll(List<Path> paths, Progress progress) {
    return importFound(() -> new SourceScanner().scan(paths), progress);
  }

  /// Reads what was written to while folders were watched: whole lines only, and nothing that is no
  /// transcript is a problem.
  public ImportReport importChanged(Collection<Path> files, Progress progress) {
    return importFound(() -> new SourceScanner().scanChanged(files), progress);
  }

  /// Tells what [#importAll] would do, and writes nothing.
  public ImportPreview preview(List<Path> paths, Progress progress) {
    try (var scan = new SourceScanner().scan(paths)) {
      var run = new DryRun(new KnownStepsStore(database));
      var known = new MovedFiles(KnownSourceStore.known(database)).followed(scan, progress);
      var speed = new ImportProgress(progress, scan.bytes());
      try (var dictionary = dictionary(List.of());
          var readings = readings(scan.files(), known.sources(), dictionary, progress)) {
        for (var piece = readings.next(); piece != null; piece = readings.next()) {
          run.saw(piece);
          speed.wrote(piece);
        }
      }
      return run.preview(scan.problems());
    }
  }

  private ImportReport importFound(Supplier<Scan> find, Progress progress) {
    long start = System.nanoTime();
    try (var _ = ImportLock.of(database.file(), progress);
        var scan = find.get()) {
      SourceWritingStore.removeUnfinished(database);
      var tally = new ImportTally();
      var known = new MovedFiles(KnownSourceStore.known(database)).followed(scan, progress);
      KnownSourceStore.move(database, known.moved());
      var speed = new ImportProgress(progress, scan.bytes());
      var unchanged = new UnchangedFiles(stamp, formats, known.sources());
      var files = unchanged.toRead(scan.files(), tally::unchanged);
      if (!files.isEmpty()) {
        readAll(files, known.sources(), tally, progress, speed);
      }
      annotate(tally);
      scan.problems().forEach(tally::problem);
      KnownSourceStore.markGone(database, known.sources(), scan);
      return tally.report(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private void readAll(
      List<Found> files,
      Map<Path, KnownSource> known,
      ImportTally tally,
      Progress progress,
      ImportProgress speed) {
    try (var dictionary = dictionary(files);
        var readings = readings(files, known, dictionary, progress)) {
      new ImportTransactions(database, tally, speed::wrote).writeAll(readings);
    }
  }

  /// @param toLearnFrom where the workspace has no dictionary yet; nothing is learnt from nothing
  private ImportDictionary dictionary(List<Found> toLearnFrom) {
    var redactor = new SecretSettingStore(database).redactor();
    return new ImportDictionary(database, formats, redactor, toLearnFrom);
  }

  private Readings readings(
      List<Found> files,
      Map<Path, KnownSource> known,
      ImportDictionary dictionary,
      Progress progress) {
    var planner = new FilePlanner(formats, known, new SourceStore(database), stamp);
    var settings = new SecretSettingStore(database);
    var secrets =
        new SecretPolicy(
            settings.redactor(), settings.keepsOriginals(), SourceSecretsStore.masked(database));
    return new Readings(files, planner, secrets, dictionary, progress);
  }

  /// Once everything is written, for a file may speak of sessions that come after it.
  private void annotate(ImportTally tally) {
    if (tally.changedNothing()) {
      return;
    }
    for (var unmatched : Statements.write(database, AnnotationStore::apply)) {
      tally.problem(
          new ImportProblem(unmatched.file(), null, unmatched.reason(), unmatched.remedy()));
    }
  }
}
