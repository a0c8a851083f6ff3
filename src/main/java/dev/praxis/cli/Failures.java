package dev.praxis.cli;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.core.DataFolder;
import dev.praxis.core.Problem;
import java.io.IOException;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// How a run ends that did not go well: the only place of the command line that catches.
final class Failures {
  private static final int PROBLEM = 1;
  private static final int WRONG_USAGE = 2;
  private static final List<String> READER_WENT_AWAY =
      List.of("Broken pipe", "pipe is being closed", "pipe has been ended");
  private final Invocation invocation;
  private final DataFolder data;

  Failures(Invocation invocation, DataFolder data) {
    this.invocation = invocation;
    this.data = data;
  }

  int wrongUsage(ParameterException wrong, String[] arguments) {
    var command = wrong.getCommandLine();
    invocation.say("praxis: " + PlainText.of(String.valueOf(wrong.getMessage())));
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
    invocation.say("Try `" + command.getCommandSpec().qualifiedName() + " --help`.");
    return WRONG_USAGE;
  }

  int failed(Exception failure, CommandLine command, ParseResult parsed) {
    var outFailure = invocation.console().outFailure();
    if (outFailure.isPresent()) {
      return unwritten(outFailure.get());
    }
    return switch (failure) {
      case ParameterException wrong -> wrongUsage(wrong, new String[0]);
      case Problem problem -> tell(problem, bytesAreTheAnswer(command));
      default -> unexpected(failure, bytesAreTheAnswer(command));
    };
  }

  /// Where the reader has read enough, as `| head` does, that is no failure.
  private int unwritten(IOException failure) {
    var reason = String.valueOf(failure.getMessage());
    if (READER_WENT_AWAY.stream().anyMatch(reason::contains)) {
      return 0;
    }
    return tell(
        new Problem(
            "The answer could not be written: " + reason + ".",
            "Make room where it goes, or send it elsewhere, and run the command again."),
        true);
  }

  private int tell(Problem problem, boolean silentOut) {
    invocation.say(onOneLine(problem.whatHappened()));
    invocation.say(onOneLine(problem.remedy()));
    if (invocation.json() && !silentOut) {
      invocation.write(new Told(problem.whatHappened(), problem.remedy()));
    }
    return PROBLEM;
  }

  private int unexpected(Exception failure, boolean silentOut) {
    LoggerFactory.getLogger(Failures.class).error("A command failed unexpectedly", failure);
    return tell(
        new Problem(
            "Praxis failed in a way it should not.",
            "Nothing that was decided is lost; the details are in " + data.logs() + "."),
        silentOut);
  }

  private static String onOneLine(String sentence) {
    return PlainText.line(sentence, 2_000);
  }

  /// What `raw` writes must never be mixed with anything else.
  private static boolean bytesAreTheAnswer(CommandLine command) {
    return command.getCommandName().equals("raw");
  }

  private record Told(String problem, String remedy) {}
}
