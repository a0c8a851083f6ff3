package dev.praxis.desktop.evaluation.budget;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.words.Texts;
import java.nio.file.Path;
import java.util.Set;

/// What retiring rules would make of the instruction file at the next export.
sealed interface FileEffect {

  /// The file loses lines.
  ///
  /// @param lines fewer
  /// @param after tokens of the file then
  record Smaller(String file, long lines, int before, int after) implements FileEffect {}

  /// The window works on no file.
  record NoFile() implements FileEffect {}

  /// The file cannot be read, or is none that an export could write.
  record Unusable(String why) implements FileEffect {}

  /// Works it out; off the JavaFX thread.
  ///
  /// @param retired rules in force
  static FileEffect of(Workbench workbench, Set<Long> retired) {
    return workbench
        .exporter()
        .current()
        .map(file -> of(workbench, file, retired))
        .orElseGet(NoFile::new);
  }

  private static FileEffect of(Workbench workbench, Path file, Set<Long> retired) {
    try {
      var now = workbench.exporter().preview(file);
      var kept = now.active().stream().filter(rule -> !retired.contains(rule.id())).toList();
      var then = workbench.exporter().previewOf(file, kept);
      return new Smaller(
          String.valueOf(file.getFileName()),
          now.after().lines().count() - then.after().lines().count(),
          now.tokensAfter(),
          then.tokensAfter());
    } catch (Problem problem) {
      return new Unusable(problem.whatHappened());
    }
  }

  /// In one sentence.
  default String words(Texts texts) {
    return switch (this) {
      case Smaller(var file, var lines, var before, var after) ->
          texts.format("evaluation.budget.file", file, lines, before, after);
      case NoFile _ -> texts.get("evaluation.budget.file.none");
      case Unusable(var why) -> why;
    };
  }
}
