package dev.praxis.cli.skills.replaying;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.core.skills.running.PlannedStep;
import dev.praxis.core.skills.running.StepResult;
import dev.praxis.core.skills.running.StepResult.Status;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Asks the person at the terminal.
final class Answers {
  private final Invocation invocation;
  private final BufferedReader lines;

  Answers(Invocation invocation) {
    this.invocation = invocation;
    lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  /// Whether somebody says yes in full; a closed input does not.
  boolean yes(String question) {
    invocation.say(question + " Type yes to do so.");
    return "yes".equals(line());
  }

  /// Shows a step and asks what came of it, until the answer is one.
  StepResult ask(PlannedStep step) {
    invocation.say(PlainText.of(words(step)));
    long begun = System.nanoTime();
    while (true) {
      invocation.say("How did it go? ok, failed, skip or stop; what was seen may follow.");
      var answer = line();
      if (answer == null) {
        return StepResult.stopped();
      }
      var word = answer.strip().split("\\s+", 2);
      var seen = word.length > 1 ? word[1] : "";
      var time = Duration.ofNanos(System.nanoTime() - begun);
      switch (word[0].toLowerCase(Locale.ROOT)) {
        case "ok", "yes", "y" -> {
          return new StepResult(Status.SUCCESS, seen, "", "ticked by a person", true, time);
        }
        case "failed", "no", "n" -> {
          return new StepResult(Status.FAILED, seen, seen, "ticked by a person", true, time);
        }
        case "skip" -> {
          return StepResult.skipped(seen.isEmpty() ? "skipped by a person" : seen);
        }
        case "stop" -> {
          return StepResult.stopped();
        }
        default -> {}
      }
    }
  }

  private static String words(PlannedStep step) {
    var words = new StringBuilder("%s. %s".formatted(step.number(), step.action()));
    if (!step.expected().isEmpty()) {
      words.append("\n   Expected: ").append(step.expected());
    }
    return words.toString();
  }

  private @Nullable String line() {
    try {
      var line = lines.readLine();
      return line == null ? null : line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
