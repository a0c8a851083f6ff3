package dev.praxis.cli.console;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.model.job.ModelJob;
import dev.praxis.core.model.job.Outgoing;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// One run of the program: which workspace it works on and how it answers. Its options may stand
/// before or after the command.
public final class Invocation {
  private static final int ANNOUNCED = 500;
  private static final int SPENT = 200;

  private final Console console;
  private final Supplier<Path> defaultWorkspace;
  private final Json documents = new Json();

  @Option(
      names = "--db",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The workspace to use; your own if left out.")
  private @Nullable Path db;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Answer with one JSON document.")
  private boolean json;

  public Invocation(Console console, Supplier<Path> defaultWorkspace) {
    this.console = console;
    this.defaultWorkspace = defaultWorkspace;
  }

  public Console console() {
    return console;
  }

  /// The workspace named on the command line.
  public Optional<Path> named() {
    return Optional.ofNullable(db);
  }

  public boolean json() {
    return json;
  }

  /// Answers from a workspace that must be there.
  public int onWorkspace(Function<Workbench, Reply> work) {
    try (var workbench = existing()) {
      return reply(work.apply(workbench));
    }
  }

  /// Answers from a workspace, which is made where there is none.
  public int onWorkspaceOrNew(Function<Workbench, Reply> work) {
    if (db == null) {
      makeFolderOf(file());
    }
    try (var workbench = Workbench.open(file())) {
      return reply(work.apply(workbench));
    }
  }

  /// Answers from a workspace; where there is none, from an empty one that is thrown away.
  public int onWorkspaceOrNone(Function<Workbench, Reply> work) {
    if (Files.exists(file())) {
      return onWorkspace(work);
    }
    try (var nowhere = new PassingFolder();
        var workbench = Workbench.open(nowhere.path().resolve("empty.db"))) {
      return reply(work.apply(workbench));
    }
  }

  /// Opens a workspace that must be there.
  public Workbench existing() {
    var file = file();
    if (!Files.exists(file)) {
      throw new Problem(
          "There is no workspace at " + file + " yet.",
          "Run `praxis import FOLDER` first, with --db where the workspace should be another one.");
    }
    return Workbench.open(file);
  }

  /// Does long work: draws how far it is, where somebody watches, and asks it to stop at Ctrl+C.
  public <T> T working(Function<Progress, T> work) {
    try (var interruption = new Interruption();
        var progress = new TerminalProgress(console, interruption)) {
      return work.apply(progress);
    }
  }

  /// Tells what is about to go out to a language model.
  public void announce(Outgoing next) {
    say(PlainText.line(next.inWords(), ANNOUNCED));
  }

  /// Tells what a language model has cost.
  public void tellSpent(ModelJob job) {
    say(PlainText.line("Spent " + job.spent().inWords() + ".", SPENT));
  }

  /// Tells a person something beside the answer.
  public void say(String sentence) {
    console.err().println(sentence);
  }

  /// Answers.
  public int reply(Reply reply) {
    if (json) {
      write(reply);
    } else {
      console.print(reply.text());
    }
    return reply.exitCode();
  }

  /// Writes a document as JSON, whatever was asked for.
  public void write(Object document) {
    console.write(documents.bytes(document));
  }

  private static void makeFolderOf(Path file) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
    } catch (IOException e) {
      throw new Problem(
          "The folder " + file.getParent() + " cannot be made.",
          "Allow it, or name another one in the variable PRAXIS_HOME.",
          e);
    }
  }

  private Path file() {
    return db != null ? db.toAbsolutePath().normalize() : defaultWorkspace.get();
  }
}
