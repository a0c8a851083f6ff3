package dev.praxis.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Grows a folder as Claude Code keeps it: projects, sessions, their sub-agents' steps. The same
/// seed makes the same bytes.
///
/// @param bytes to stop after, at the end of a session
/// @param scale of the texts, 1 being as long as real ones; smaller ones make more steps of the
///   same bytes
public record TranscriptTree(Path folder, long bytes, double scale, long seed) {
  private static final int PROJECTS = 12;

  /// What was written. Events are the records that stand for a step.
  public record Grown(int files, long bytes, long lines, long events) {}

  public Grown grow() throws IOException {
    var random = new Random(seed);
    var words = new Words(random);
    var profile = new Profile();
    var projects = new ProjectFiles[PROJECTS];
    for (int i = 0; i < PROJECTS; i++) {
      projects[i] = new ProjectFiles("/home/dev/code/project-%02d".formatted(i), words, random);
    }
    int files = 0;
    var sum = new Grown(0, 0, 0, 0);
    while (sum.bytes() < bytes) {
      var project = projects[random.nextInt(PROJECTS)];
      var session = new SessionLines(profile, words, random, project, scale, files, 0);
      sum = plus(sum, write(project, session));
      files++;
    }
    return sum;
  }

  /// Adds one session with at least so many events.
  public Grown growSession(int events) throws IOException {
    var random = new Random(seed);
    var words = new Words(random);
    var project = new ProjectFiles("/home/dev/code/long", words, random);
    return write(
        project, new SessionLines(new Profile(), words, random, project, scale, 0, events));
  }

  private Grown write(ProjectFiles project, SessionLines session) throws IOException {
    var in = Files.createDirectories(folder.resolve(project.cwd().replace('/', '-')));
    var file = in.resolve(session.id() + ".jsonl");
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      session.writeTo(out);
    }
    return new Grown(1, Files.size(file), session.lines(), session.events());
  }

  private static Grown plus(Grown one, Grown other) {
    return new Grown(
        one.files() + other.files(),
        one.bytes() + other.bytes(),
        one.lines() + other.lines(),
        one.events() + other.events());
  }
}
