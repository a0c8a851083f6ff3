package dev.praxis.core.rules.lint.reference;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Files and folders that a line sends the agent to and that are not in the project. What is only
/// forbidden, or is still to be made, need not be there.
final class NamedFiles {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:`|\\]\\()(?:\\./)?(?<path>[\\w.@+-]+(?:/[\\w.@+-]+)+/?"
              + "|[\\w@+-]+(?:\\.[\\w-]+)*\\.(?:md|json|ya?ml|toml|java|kt|py|[jt]sx?|go|rs|rb|sh|sql|xml|gradle|cfg|ini|txt))"
              + "(?::\\d+)?(?:`|\\))");
  private static final Pattern CLAUSE = Pattern.compile("[.;:!?](?=\\s)");
  private static final Pattern NOT_NEEDED =
      Pattern.compile(
          "(?iU)\\b(?:never|no|not|don't|avoid|without|create|add|put|write|writes|save|store|move|generate|generates|generated|new|place|output|rename|delete|remove|commit|ignore|if|unless|like|such"
              + " as|example|nie|niemals|nicht|kein|keine|lege|erstelle|schreibe|wenn|nunca|no|crea|guarda|si|jamais|pas|crée|не|никогда|создавай|создай|если)\\b");
  private static final Pattern MADE =
      Pattern.compile("^(?:node_modules|target|build|dist|out|vendor|coverage|logs?|tmp)(?:/|$)");
  private static final Pattern MODULE =
      Pattern.compile("^@|^[\\w-]+\\.[\\w-]+\\.\\w+/|\\.(?:com|org|io|dev|net)/");

  private NamedFiles() {}

  static List<Finding> dead(String text, ProjectFolder project) {
    var found = new ArrayList<Finding>();
    var named = NAMED.matcher(text);
    while (named.find()) {
      var path = named.group("path");
      if (!NOT_NEEDED.matcher(before(text, named.start())).find()
          && !MADE.matcher(path).find()
          && !MODULE.matcher(path).find()
          && isOfProject(path, project)
          && !project.has(path)) {
        found.add(finding(text, named.start("path"), path, project));
      }
    }
    return found;
  }

  /// Branches, media types and repositories look like paths: without an ending or a slash behind,
  /// it is one where it begins with a folder of the project.
  private static boolean isOfProject(String path, ProjectFolder project) {
    return path.endsWith("/")
        || path.substring(path.lastIndexOf('/') + 1).contains(".")
        || project.has(path.substring(0, path.indexOf('/') + 1));
  }

  private static String before(String text, int at) {
    var ends = CLAUSE.matcher(text).region(0, at);
    int start = 0;
    while (ends.find()) {
      start = ends.end();
    }
    return text.substring(start, at);
  }

  private static Finding finding(String text, int at, String path, ProjectFolder project) {
    Fix fix =
        project
            .elsewhere(path)
            .<Fix>map(place ->
                new Fix.NewText(text.substring(0, at) + place + text.substring(at + path.length())))
            .orElse(new Fix.Advice("Name the file that is meant now, or drop the rule."));
    return Finding.of(
        LintKind.DEAD_REFERENCE,
        Severity.WARNING,
        "There is no “%s” in the project at %s; an agent will look for it in vain."
            .formatted(path, project.root()),
        fix);
  }
}
