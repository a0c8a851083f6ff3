package dev.praxis.core.rules.lint.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Commands of which the project itself says which there are: scripts of package.json, targets of a
/// Makefile. A command is dead where no such file of the project knows it; where there is no such
/// file, or it leaves names open, nothing is said.
final class NamedCommands {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern SCRIPT =
      Pattern.compile("(?:npm|pnpm|yarn|bun) run(?:-script)? (?<name>[\\w:.-]+)");
  private static final Pattern TARGET =
      Pattern.compile("(?:^|&& |; )make (?<name>[A-Za-z][\\w./-]*)(?![\\w=])");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern OPEN =
      Pattern.compile("(?m)^(?:[^\\t\\n#:=]*[%$][^\\n:=]*::?(?!=)|-?include\\b)");
  private static final String FORBIDDEN =
      "(?iUs).*\\b(?:never|not|don't|avoid|no longer|nie|nicht|nunca|jamais|не|никогда)\\b[^.;]*";

  private NamedCommands() {}

  static List<Finding> dead(String text, ProjectFolder project) {
    var found = new ArrayList<Finding>();
    var code = CODE.matcher(text);
    while (code.find()) {
      if (!text.substring(0, code.start()).matches(FORBIDDEN)) {
        script(code.group(1), project).ifPresent(found::add);
        target(code.group(1), project).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Finding> script(String command, ProjectFolder project) {
    var called = SCRIPT.matcher(command);
    if (!called.find() || called.group("name").startsWith("-")) {
      return Optional.empty();
    }
    var files = project.texts("package.json");
    var name = called.group("name");
    return files.isEmpty() || files.stream().anyMatch(file -> hasScript(file, name))
        ? Optional.empty()
        : Optional.of(finding(called.group(), "script", name, "package.json"));
  }

  private static boolean hasScript(String file, String name) {
    try {
      return JSON.readTree(file).path("scripts").has(name);
    } catch (JsonProcessingException _) {
      return true; // half written or with comments: it may well be there
    }
  }

  private static Optional<Finding> target(String command, ProjectFolder project) {
    var called = TARGET.matcher(command);
    if (!called.find()) {
      return Optional.empty();
    }
    var files = new ArrayList<>(project.texts("Makefile"));
    files.addAll(project.texts("makefile"));
    files.addAll(project.texts("GNUmakefile"));
    var name = called.group("name");
    var known =
        Pattern.compile(
            "(?m)^[^\\t\\n#=]*(?<![\\w./-])" + Pattern.quote(name) + "(?![\\w./-])[^=\\n]*:");
    return files.isEmpty()
            || files.stream()
                .anyMatch(file -> known.matcher(file).find() || OPEN.matcher(file).find())
        ? Optional.empty()
        : Optional.of(finding("make " + name, "target", name, "Makefile"));
  }

  private static Finding finding(String command, String what, String name, String file) {
    return Finding.of(
        LintKind.DEAD_REFERENCE,
        Severity.WARNING,
        "`%s` fails: no %s of the project has a %s “%s”.".formatted(command, file, what, name),
        new Fix.Advice("Name a command that is there, or add it to %s.".formatted(file)));
  }
}
