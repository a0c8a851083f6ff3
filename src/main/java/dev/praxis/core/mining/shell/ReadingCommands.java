package dev.praxis.core.mining.shell;

import java.util.regex.Pattern;

/// Commands that show what is stored somewhere. What they print is nobody's failure, whatever it
/// says.
public final class ReadingCommands {
  private static final Pattern READER =
      Pattern.compile(
          "|cat|bat|head|tail|less|more|e?grep|fgrep|zgrep|rg|ag|ack|awk|gawk|find|fd|ls|tree|wc|sort|uniq|cut|tr"
              + "|jq|yq|xxd|hexdump|od|strings|diff|cmp|comm|echo|printf|cd|pwd|true|false|test|\\[|\\[\\[|export|set|sleep"
              + "|stat|file|which|type|whereis|nl|column|date|history|read|ps|pgrep|env|printenv|journalctl|dmesg"
              + "|tac|rev|fold|fmt|basename|dirname|realpath|readlink|du|df|sha\\d+sum|md5sum|zcat|pushd|popd|wait|source|\\.|for|in|done|fi|esac|case");
  private static final Pattern GIT =
      Pattern.compile(
          "^(log|show|diff|blame|grep|status|branch|reflog|shortlog|ls-files|cat-file|describe|stash"
              + " (list|show))\\b");
  private static final Pattern HOST =
      Pattern.compile(
          "^(run (view|watch|list)|(pr|issue|release)"
              + " (view|diff|list|checks|status)|api|search)\\b");
  private static final Pattern LOGS =
      Pattern.compile("(^| )(logs|ps|images|get|describe|inspect)( |$)");
  private static final Pattern CONTENT =
      Pattern.compile(
          "cat|bat|head|tail|less|more|sed|g?awk|e?grep|fgrep|zgrep|rg|zcat|jq|strings");
  private static final Pattern LOG_KEEPER =
      Pattern.compile(
          "journalctl|dmesg|docker|docker-compose|podman|kubectl|pm2|heroku|vercel|gh|glab");
  private static final Pattern COMPARER =
      Pattern.compile("e?grep|fgrep|zgrep|rg|ag|ack|diff|cmp|test|\\[|\\[\\[|pgrep");

  private static final Pattern COMPARISON =
      Pattern.compile("!|=|==|!=|-[a-zA-Z]|-(eq|ne|lt|le|gt|ge|nt|ot|ef)");

  private ReadingCommands() {}

  public static boolean isReader(ShellCommand command) {
    var arguments = command.argumentLine();
    return switch (command.program()) {
      case "sed", "gsed", "perl" ->
          command.arguments().stream().noneMatch(argument -> argument.startsWith("-i"));
      case "git" -> GIT.matcher(arguments).find();
      case "gh", "glab" -> HOST.matcher(arguments).find();
      case "docker", "docker-compose", "podman", "kubectl", "pm2", "heroku", "vercel" ->
          LOGS.matcher(arguments).find();
      case "test" -> isComparison(command);
      default -> READER.matcher(command.program()).matches();
    };
  }

  /// The shell's own `test`, not a project's script of that name.
  private static boolean isComparison(ShellCommand command) {
    return command.arguments().stream()
        .anyMatch(argument -> COMPARISON.matcher(argument).matches());
  }

  /// Whether it prints what a file or a log holds.
  public static boolean showsContent(ShellCommand command) {
    return CONTENT.matcher(command.program()).matches()
        ? !command.words().isEmpty()
        : LOG_KEEPER.matcher(command.program()).matches() && isReader(command);
  }

  /// Whether status 1 is an answer rather than a failure: nothing matched, the files differ.
  public static boolean answersByStatus(ShellCommand command) {
    if (command.program().equals("test")) {
      return isComparison(command);
    }
    return COMPARER.matcher(command.program()).matches()
        || (command.program().equals("git")
            && command.argumentLine().matches("(grep\\b.*|diff\\b.*--(exit-code|quiet).*)"));
  }
}
