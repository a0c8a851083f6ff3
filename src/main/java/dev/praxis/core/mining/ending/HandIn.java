package dev.praxis.core.mining.ending;

import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.shell.ShellCommand;
import java.util.regex.Pattern;

/// The call by which an agent without a person says that its work is ready to be judged.
final class HandIn {
  private static final Pattern TOOL =
      Pattern.compile("submit|finish|finish_task|task_complete|attempt_completion|complete_task");
  private static final Pattern SAYS_SO =
      Pattern.compile("(?:COMPLETE_TASK_AND_SUBMIT|MINI_SWE_AGENT)_FINAL_OUTPUT");

  private HandIn() {}

  static boolean is(JudgedCall call) {
    return TOOL.matcher(call.use().tool()).matches()
        || call.commands().stream().anyMatch(HandIn::submits);
  }

  private static boolean submits(ShellCommand command) {
    return (command.program().equals("submit") && command.arguments().isEmpty())
        || (command.program().equals("echo") && SAYS_SO.matcher(command.argumentLine()).find());
  }
}
