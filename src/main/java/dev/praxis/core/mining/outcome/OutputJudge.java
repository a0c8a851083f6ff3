package dev.praxis.core.mining.outcome;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import dev.praxis.core.mining.output.build.CompilerOutput;
import dev.praxis.core.mining.output.build.GradleOutput;
import dev.praxis.core.mining.output.build.LintLines;
import dev.praxis.core.mining.output.build.LintOutput;
import dev.praxis.core.mining.output.build.MakeOutput;
import dev.praxis.core.mining.output.build.MavenOutput;
import dev.praxis.core.mining.output.build.PackageManagerOutput;
import dev.praxis.core.mining.output.build.TypeScriptOutput;
import dev.praxis.core.mining.output.program.ContainerOutput;
import dev.praxis.core.mining.output.program.CurlOutput;
import dev.praxis.core.mining.output.program.DatabaseOutput;
import dev.praxis.core.mining.output.program.GitOutput;
import dev.praxis.core.mining.output.program.HostRefusal;
import dev.praxis.core.mining.output.program.PlainError;
import dev.praxis.core.mining.output.program.ProgramErrors;
import dev.praxis.core.mining.output.program.PythonTraceback;
import dev.praxis.core.mining.output.program.ShellMessage;
import dev.praxis.core.mining.output.program.StackTrace;
import dev.praxis.core.mining.output.program.StatusWords;
import dev.praxis.core.mining.output.runner.CargoOutput;
import dev.praxis.core.mining.output.runner.CountedRunners;
import dev.praxis.core.mining.output.runner.GoOutput;
import dev.praxis.core.mining.output.runner.JestOutput;
import dev.praxis.core.mining.output.runner.MochaOutput;
import dev.praxis.core.mining.output.runner.PytestOutput;
import dev.praxis.core.mining.output.runner.TapOutput;
import dev.praxis.core.mining.output.runner.UnittestOutput;
import dev.praxis.core.mining.shell.ReadingCommands;
import dev.praxis.core.mining.shell.ShellChain.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells from the output of a command whether it failed although its status does not say so. What
/// runners and compilers count is believed wherever such a program may have run; messages only
/// where the command line hides the status of its parts.
final class OutputJudge {
  /// A program that refuses to show anything says so in a line or two.
  private static final int REFUSAL = 5;

  /// One of these stands in the output of whatever fails.
  private static final List<String> TRACES =
      List.of(
          "rror",
          "ail",
          "FAIL",
          "ERR",
          "atal",
          "ot found",
          "ot Found",
          "o such",
          "enied",
          "efused",
          "imed out",
          "onflict",
          "CONFLICT",
          "xception",
          "anic",
          "\u2716",
          "issues",
          "annot",
          "can't",
          "raceback",
          "not ok",
          ".go:",
          "No module",
          "ejected",
          "ermitted",
          "Oh no!",
          " offense",
          "nterrupted",
          "***",
          "egal ",
          "nknown",
          "nrecognized",
          "invalid",
          "File \"",
          "style",
          "missing",
          "Killed",
          "Abort",
          "directory",
          "unbound",
          "No space",
          "PNPM",
          "no matches",
          "aborted!",
          "o commit",
          "--help",
          "could not",
          "ould not",
          "nable to",
          "Expecting",
          "curl: (",
          "ot running",
          "went wrong",
          "throw err",
          "ot logged in",
          "ot yet installed",
          "ot created",
          "not met",
          "xited",
          "is invalid",
          "service not known",
          " ERR!",
          "[syntax",
          "Extra data",
          "is required",
          "CategoryInfo",
          "recognized",
          "ould reformat",
          "Diff in ",
          "^--",
          "MD0",
          " DL",
          "No solution",
          "poetry.lock",
          "SQLSTATE",
          "unterminated",
          "version solving",
          "GraphQL",
          "halted",
          "Node.js v",
          "(info)",
          ": E",
          ": F",
          ": W",
          ": C",
          "Usage",
          "usage");

  private final List<OutputParser> counts =
      List.of(
          new PytestOutput(),
          new UnittestOutput(),
          new JestOutput(),
          new MavenOutput(),
          new GradleOutput(),
          new GoOutput(),
          new CargoOutput(),
          new TapOutput(),
          new MochaOutput(),
          new CountedRunners(),
          new TypeScriptOutput(),
          new LintOutput(),
          new DatabaseOutput());
  private final List<OutputParser> builds =
      List.of(new PackageManagerOutput(), new MakeOutput(), new CompilerOutput(), new LintLines());
  private final List<OutputParser> messages =
      List.of(new GitOutput(), new CurlOutput(), new ContainerOutput(), new ProgramErrors());
  private final List<OutputParser> hosts = List.of(new ContainerOutput(), new HostRefusal());
  private final List<OutputParser> deaths = List.of(new PythonTraceback(), new StackTrace());
  private final ShellMessage shell = new ShellMessage();
  private final StatusWords status = new StatusWords();
  private final PlainError plain = new PlainError();

  /// Null where the output shows no failure.
  @Nullable Finding judge(Output output) {
    if (TRACES.stream().noneMatch(output::has)) {
      return null;
    }
    if (output.command().isBlank()) {
      return first(counts, output);
    }
    var links = output.chain().links();
    if (links.stream().allMatch(OutputJudge::reads)) {
      return output.statusLost() && !excused(links) ? refusedToRead(output) : null;
    }
    var counted = first(counts, output);
    if (counted != null || !output.statusLost() || excused(links)) {
      return counted;
    }
    var built = first(builds, output);
    if (built != null) {
      return built;
    }
    return endsInReading(links) ? shell.find(output) : message(output);
  }

  /// What a reader says of itself, which is all it says.
  private @Nullable Finding refusedToRead(Output output) {
    var last = output.lastLine();
    if (!last.isEmpty() && output.lines().size() <= REFUSAL) {
      var refused = first(hosts, output);
      if (refused != null) {
        return refused;
      }
    }
    if (!last.startsWith("fatal: ")) {
      return shell.find(output);
    }
    return last.contains("not a git repository")
        ? Finding.sure(FailureClass.NOT_A_REPOSITORY, "git: not a repository")
        : Finding.likely(FailureClass.COMMAND_FAILED, "git: " + last);
  }

  private @Nullable Finding message(Output output) {
    var said = first(messages, output);
    boolean endsWell = output.endsWell() && !reads(output.chain().links().getLast());
    said = said == null && !endsWell ? first(deaths, output) : said;
    said = said == null ? shell.find(output) : said;
    said = said == null && !endsWell ? plain.find(output) : said;
    return said == null && !endsWell ? status.find(output) : said;
  }

  private static @Nullable Finding first(List<OutputParser> parsers, Output output) {
    for (var parser : parsers) {
      var finding = parser.find(output);
      if (finding != null) {
        return finding;
      }
    }
    return null;
  }

  /// What to do on failure is written into the line itself.
  private static boolean excused(List<Link> links) {
    return links.stream().filter(link -> !reads(link)).allMatch(Link::excused)
        && links.stream().anyMatch(Link::excused);
  }

  /// The end of the output is what a file holds: `make > log; tail log`.
  private static boolean endsInReading(List<Link> links) {
    int head = links.size() - 1;
    while (head > 0 && isPipe(links.get(head - 1))) {
      head--;
    }
    return links.get(head).commands().stream().anyMatch(ReadingCommands::showsContent);
  }

  private static boolean isPipe(Link link) {
    return switch (link.joint()) {
      case PIPE -> true;
      case END, AND, OR, THEN -> false;
    };
  }

  private static boolean reads(Link link) {
    return link.commands().stream().allMatch(ReadingCommands::isReader);
  }
}
