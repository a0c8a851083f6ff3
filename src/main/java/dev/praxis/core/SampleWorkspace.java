package dev.praxis.core;

import dev.praxis.core.review.Decision;
import dev.praxis.core.skills.written.SkillSamples;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// The workspace a newcomer finds: made from the sample sessions that come with the program, as
/// importing and splitting by hand would make it.
public final class SampleWorkspace {
  static final String KIND = "workspace.kind";
  static final String SAMPLE = "sample";
  private static final String SAMPLES = "workspace.samples";
  private static final String DECISIONS = "workspace.decisions";
  private static final double HELD_OUT = 0.3;

  private final DataFolder data;
  private final SampleFiles samples = new SampleFiles();

  public SampleWorkspace(DataFolder data) {
    this.data = data;
  }

  /// Opens it, and makes it first where there is none. One that was made from other samples is made
  /// anew as long as the curator decided nothing in it.
  public Workbench open(Progress progress) {
    var digest = samples.digest();
    if (!Files.exists(data.sampleWorkspace()) || isOutdated(digest)) {
      make(digest, progress);
    }
    return Workbench.open(data.sampleWorkspace());
  }

  private boolean isOutdated(String digest) {
    try (var workbench = Workbench.open(data.sampleWorkspace())) {
      var settings = workbench.settings();
      return !settings.find(SAMPLES).equals(Optional.of(digest))
          && settings.find(DECISIONS).equals(Optional.of(newestDecision(workbench)));
    }
  }

  /// Builds beside the old one and then takes its place, so that a half-made one is never opened.
  private void make(String digest, Progress progress) {
    var fresh = data.path().resolve("sample.db.new");
    try {
      Files.createDirectories(data.path());
      removeDatabase(fresh);
      fill(fresh, digest, progress);
      removeDatabase(data.sampleWorkspace());
      Files.move(fresh, data.sampleWorkspace(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Problem(
          "The sample workspace cannot be made in " + data.path() + ": " + e.getMessage() + ".",
          "Make room there, or name another folder in PRAXIS_HOME, and start again.",
          e);
    }
  }

  private void fill(Path fresh, String digest, Progress progress) {
    var files = data.path().resolve("sample-sessions");
    samples.copyTo(files);
    try (var workbench = Workbench.open(fresh)) {
      workbench.importer().importAll(List.of(files.resolve("claude-code")), progress);
      workbench.skills().importAll(SkillSamples.read());
      workbench.split().byTime(HELD_OUT);
      workbench.miner().mine(workbench.miner().threshold(), progress);
      workbench.exporter().open(files.resolve("harbor-api/CLAUDE.md"));
      workbench.settings().put(KIND, SAMPLE);
      workbench.settings().put(SAMPLES, digest);
      workbench.settings().put(DECISIONS, newestDecision(workbench));
    }
  }

  private static String newestDecision(Workbench workbench) {
    return workbench.history().newestFirst(1).stream()
        .mapToLong(Decision::id)
        .mapToObj(Long::toString)
        .findFirst()
        .orElse("none");
  }

  private static void removeDatabase(Path file) throws IOException {
    for (var suffix : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
    }
  }
}
