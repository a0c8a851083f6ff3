package dev.praxis.core.skills.forming.recording;

import dev.praxis.core.mining.shell.ShellCommand;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What stays the same of a command from one session to the next: the program and what it is told
/// to do.
final class Shapes {
  private static final Pattern VERB = Pattern.compile("[a-z][a-z:-]{1,24}");

  /// Programs whose second word tells what the first is to do.
  private static final Set<String> VERB_SECOND =
      Set.of(
          "aws", "gcloud", "az", "gh", "glab", "kubectl", "docker", "doctl", "mise", "uv", "npm");

  private Shapes() {}

  static String of(ShellCommand command) {
    var program = command.program();
    int most = VERB_SECOND.contains(program) ? 2 : 1;
    var verbs =
        command.words().stream()
            .limit(most)
            .takeWhile(word -> VERB.matcher(word).matches())
            .collect(Collectors.joining(" "));
    if (!verbs.isEmpty()) {
      return program + " " + verbs;
    }
    var option = command.arguments().stream().filter(each -> each.startsWith("-")).findFirst();
    return option.isPresent() && option.get().length() <= 20
        ? program + " " + option.get()
        : program;
  }

  /// By the kind of file: `edit:yml`, `edit:Dockerfile`.
  static String ofEdit(String file) {
    var name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    var kind = dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : name;
    return "edit:" + (kind.length() <= 20 ? kind : "file");
  }
}
