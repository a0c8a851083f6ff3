package dev.praxis.core.importing;

import dev.praxis.core.importing.planning.FilePlan;
import dev.praxis.core.importing.planning.FileTrouble;
import dev.praxis.core.importing.reading.Piece;
import dev.praxis.core.importing.reading.Piece.Ending;
import dev.praxis.core.importing.reading.Piece.Failed;
import dev.praxis.core.importing.reading.Piece.NoTranscript;
import dev.praxis.core.importing.reading.Piece.Stopped;
import dev.praxis.core.importing.reading.Piece.Unchanged;
import dev.praxis.core.importing.reading.Piece.Whole;
import dev.praxis.core.importing.reading.SessionSummary;
import dev.praxis.core.importing.report.ImportPreview;
import dev.praxis.core.importing.report.ImportPreview.FilePreview;
import dev.praxis.core.importing.report.ImportPreview.Verdict;
import dev.praxis.core.importing.report.ImportReport.ImportProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/// Does all of an import but the writing, and tells what it would have written.
final class DryRun {
  /// Writing takes about as long again as reading on all cores.
  private static final int IMPORT_TO_READING = 2;

  private final KnownStepsStore steps;
  private final Map<String, Path> byHash = new HashMap<>();
  private final List<FilePreview> files = new ArrayList<>();
  private final List<ImportProblem> problems = new ArrayList<>();
  private final Map<String, Integer> shared = new HashMap<>(); // of the file under way
  private int newEvents; // of the file under way
  private long fileStart = System.nanoTime();
  private boolean stopped;

  DryRun(KnownStepsStore steps) {
    this.steps = steps;
  }

  /// Hears of each piece, in the order of the files.
  void saw(Piece piece) {
    var plan = piece.plan();
    var file = plan.found().file();
    if (piece.first()) {
      shared.clear();
      newEvents = 0;
    }
    newEvents += steps.look(piece.events(), file.toString(), shared);
    for (var line : piece.unreadable()) {
      problems.add(new ImportProblem(file, line.line(), line.reason(), FileTrouble.remedyOf(line)));
    }
    var ending = piece.ending();
    if (ending != null) {
      ended(plan, ending);
      fileStart = System.nanoTime();
    }
  }

  ImportPreview preview(List<ImportProblem> ofScan) {
    problems.addAll(ofScan);
    var estimate = files.stream().map(FilePreview::estimate).reduce(Duration.ZERO, Duration::plus);
    return new ImportPreview(List.copyOf(files), List.copyOf(problems), estimate, stopped);
  }

  private void ended(FilePlan plan, Ending ending) {
    switch (ending) {
      case Stopped _ -> stopped = true;
      case NoTranscript _ -> add(plan, Verdict.NO_TRANSCRIPT, "", null, "");
      case Unchanged _ -> add(plan, Verdict.SAME, "", null, "");
      case Failed failed -> {
        var file = plan.found().file();
        var why = failed.why();
        problems.add(new ImportProblem(file, null, why.reason(), why.remedy()));
        add(plan, Verdict.FAILED, "", null, why.reason());
      }
      case Whole whole -> read(plan, whole);
    }
  }

  private void read(FilePlan plan, Whole whole) {
    switch (plan.task()) {
      case APPEND -> add(plan, Verdict.GREW, "", whole, "");
      case REPLACE -> add(plan, Verdict.CHANGED, "", whole, "");
      case ADD, NOTHING, SHORTER -> {
        var twin = twin(plan.found().file(), whole.hash());
        if (twin != null) {
          add(plan, Verdict.SAME, twin, whole, "");
        } else {
          var origin = origin(whole);
          add(plan, origin.isEmpty() ? Verdict.NEW : Verdict.FORK, origin, whole, "");
        }
      }
    }
  }

  private @Nullable String twin(Path file, String hash) {
    var known = steps.withHash(hash);
    if (known.isPresent()) {
      return known.get();
    }
    var before = byHash.putIfAbsent(hash, file);
    return before == null ? null : before.toString();
  }

  /// Whose steps it has most of; where it has none, whose fork it says it is.
  private String origin(Whole whole) {
    var most = shared.entrySet().stream().max(Entry.comparingByValue());
    if (most.isPresent()) {
      return most.get().getKey();
    }
    return whole.sessions().stream()
        .filter(session -> session.relation().equals("fork"))
        .map(SessionSummary::parentNativeId)
        .findFirst()
        .orElse("");
  }

  private void add(
      FilePlan plan, Verdict verdict, String of, @Nullable Whole whole, String reason) {
    var found = plan.found();
    var format = plan.format();
    boolean writes = whole != null && verdict != Verdict.SAME;
    var took = Duration.ofNanos(System.nanoTime() - fileStart);
    files.add(
        new FilePreview(
            found.file(),
            verdict,
            of,
            format == null ? "" : format.name(),
            whole == null ? 0 : whole.sessions().size(),
            writes ? newEvents : 0,
            whole == null ? 0 : whole.lines(),
            whole == null ? 0 : whole.unreadableLines(),
            whole == null ? found.bytes() : whole.bytes(),
            writes ? took.multipliedBy(IMPORT_TO_READING) : Duration.ZERO,
            reason));
  }
}
