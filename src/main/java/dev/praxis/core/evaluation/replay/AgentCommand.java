package dev.praxis.core.evaluation.replay;

import dev.praxis.core.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The command line of an agent, written as one line: words apart by blanks, quotes of either kind
/// around words with blanks, a backslash before a sign that is meant as it stands. Nothing is
/// expanded, and no shell ever sees it.
public final class AgentCommand {
  private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./{}-]+");

  private AgentCommand() {}

  /// The program and its arguments.
  ///
  /// @throws Problem where a quote is not closed
  public static List<String> words(String line) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean within = false;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char sign = line.charAt(i);
      if (sign == '\\' && quote != '\'' && i + 1 < line.length()) {
        word.append(line.charAt(++i));
        within = true;
      } else if (quote != 0 && sign == quote) {
        quote = 0;
      } else if (quote == 0 && (sign == '"' || sign == '\'')) {
        quote = sign;
        within = true;
      } else if (quote != 0 || !Character.isWhitespace(sign)) {
        word.append(sign);
        within = true;
      } else if (within) {
        words.add(word.toString());
        word.setLength(0);
        within = false;
      }
    }
    if (quote != 0) {
      throw new Problem(
          "A quote of the command is not closed.", "Put another %s at its end.".formatted(quote));
    }
    if (within) {
      words.add(word.toString());
    }
    return List.copyOf(words);
  }

  /// The line that is read as these words.
  public static String line(List<String> words) {
    return words.stream().map(AgentCommand::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /// Checks that a command can run a task.
  ///
  /// @throws Problem where there is no program, or no word takes the prompt
  public static List<String> checked(List<String> words) {
    if (words.isEmpty()) {
      throw new Problem("There is no agent to run.", "Give the command that runs it on one task.");
    }
    if (words.stream().noneMatch(word -> word.contains(ReplayPlan.PROMPT))) {
      throw new Problem(
          "The agent's command does not say where the task goes.",
          "Put {prompt} where it takes its prompt.");
    }
    return words;
  }
}
