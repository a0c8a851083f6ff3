package dev.praxis.core.mining.ending;

import dev.praxis.core.mining.ending.Aftermath.Fate;
import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.shell.ShellCommand;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a command that asks for the checks of a pull request or a branch was told: `gh pr checks`,
/// `gh run view`, `glab ci status`.
final class CiReport {
  private static final int LOOKED_AT = 8_000;
  private static final Pattern ASKS =
      Pattern.compile(
          "^(?:pr (?:checks|status)|run (?:view|watch|list)|ci (?:status|view|get|list))\\b");
  private static final Pattern FAILED =
      Pattern.compile(
          "\\tfail(?:ure)?\\t|^(?:completed|X)\\tfailure\\t|with 'failure'|^Some checks were not"
              + " successful|\"(?:conclusion|state|bucket)\":"
              + " ?\"(?:failure|FAILURE|fail|timed_out|FAILED)\"|^X [^\\n]* · \\d|^\\(failed\\)"
              + " |Pipeline state: failed",
          Pattern.MULTILINE);
  private static final Pattern UNFINISHED =
      Pattern.compile("\\t(?:pending|in_progress|queued)\\t|in_progress|\"pending\"|still pending");
  private static final Pattern PASSED =
      Pattern.compile(
          "\\tpass\\t|^completed\\tsuccess\\t|with 'success'|All checks were"
              + " successful|\"(?:conclusion|state|bucket)\": ?\"(?:success|SUCCESS|pass)\"|^✓"
              + " [^\\n]* · \\d|^\\(success\\) |Pipeline state: success",
          Pattern.MULTILINE);

  private CiReport() {}

  /// Null where the call asks for nothing of the kind or the checks still run.
  static @Nullable Fate of(JudgedCall call) {
    var asked = call.commands().stream().filter(CiReport::asks).findFirst();
    if (asked.isEmpty()) {
      return null;
    }
    var answer = call.answerText();
    var told = answer.substring(0, Math.min(LOOKED_AT, answer.length()));
    if (asked.get().argumentLine().startsWith("run list")) {
      told = told.lines().findFirst().orElse(""); // the newest run
    }
    if (FAILED.matcher(told).find()) {
      return Fate.CI_FAILED;
    }
    return PASSED.matcher(told).find() && !UNFINISHED.matcher(told).find() ? Fate.CI_PASSED : null;
  }

  private static boolean asks(ShellCommand command) {
    return (command.program().equals("gh") || command.program().equals("glab"))
        && ASKS.matcher(command.argumentLine()).find();
  }
}
