package dev.praxis.desktop.rules;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.instructions.block.RuleLines;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.lint.whole.FileSize;
import dev.praxis.core.rules.lint.whole.WrittenLines;
import dev.praxis.desktop.rules.diff.RuleHunk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the instruction file and works out what it would become. Takes as long as files take.
final class FileReading {
  private final Workbench workbench;

  FileReading(Workbench workbench) {
    this.workbench = workbench;
  }

  /// The file with the rules in force, and some more.
  ///
  /// @param selected in it as if approved; null for none
  /// @param everyWaiting whether every waiting rule is in it as well
  FileView read(@Nullable Rule selected, boolean everyWaiting) {
    return current(file -> {
      var inForce =
          workbench.rules().list().stream()
              .filter(rule ->
                  rule.status().active()
                      || (selected != null && rule.id() == selected.id())
                      || (everyWaiting && rule.status() == RuleStatus.CANDIDATE))
              .toList();
      return compared(workbench.exporter().previewOf(file, inForce));
    });
  }

  /// The file with a rule in other words beside what it was compared with before.
  FileView draft(ExportPreview before, Rule imagined) {
    var inForce = new ArrayList<>(before.active());
    inForce.removeIf(rule -> rule.id() == imagined.id());
    inForce.add(position(before.active(), imagined), imagined);
    return naming(
        before.file(), () -> compared(workbench.exporter().previewOf(before.file(), inForce)));
  }

  private static int position(List<Rule> active, Rule rule) {
    int at = active.stream().map(Rule::id).toList().indexOf(rule.id());
    return at < 0 ? active.size() : at;
  }

  private FileView current(Function<Path, FileView> read) {
    return workbench
        .exporter()
        .current()
        .map(file -> naming(file, () -> read.apply(file)))
        .orElseGet(FileView.None::new);
  }

  private static FileView naming(Path file, Supplier<FileView> read) {
    try {
      return read.get();
    } catch (Problem problem) {
      return new FileView.Unusable(file, problem.whatHappened(), problem.remedy());
    }
  }

  private FileView compared(ExportPreview preview) {
    var written =
        WrittenLines.of(String.valueOf(preview.file().getFileName()), preview.after(), _ -> 0);
    return new FileView.Compared(
        preview,
        FileSize.of(preview.after(), written.size() + preview.rules().size()),
        workbench.fileLint().budget(),
        hunks(preview));
  }

  private Map<Integer, RuleHunk> hunks(ExportPreview preview) {
    if (!preview.diff().hasChanges()) {
      return Map.of();
    }
    var wordings = new HashMap<>(workbench.rules().byWording());
    preview.active().forEach(rule -> wordings.put(rule.text(), rule.id()));
    var rules =
        workbench.rules().statuses().entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, e -> new RuleHunk(e.getKey(), e.getValue())));
    var hunks = new HashMap<Integer, RuleHunk>();
    RuleLines.of(preview.diff(), wordings)
        .forEach((row, rule) -> {
          var hunk = rules.get(rule);
          if (hunk != null) {
            hunks.put(row, hunk);
          }
        });
    return hunks;
  }
}
