package dev.praxis.core.instructions;

import dev.praxis.core.Problem;
import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.instructions.block.HandEdit;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.secrets.SecretScanner;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When an export must not go on.
final class ExportRefusals {
  private ExportRefusals() {}

  /// @param now the active rules
  /// @throws Problem where one of the reasons holds
  static void check(ExportPreview preview, List<Rule> now) {
    refuseChangedRules(preview, now);
    refuseSecrets(now);
    refuseSecretsByHand(preview.handEdits());
    refuseConflicts(preview);
  }

  private static void refuseChangedRules(ExportPreview preview, List<Rule> now) {
    var then =
        Stream.concat(preview.active().stream(), preview.leftOut().stream().map(LeftOut::rule));
    if (!saying(then).equals(saying(now.stream()))) {
      throw new Problem("The rules changed since you looked.", "Look again, then export.");
    }
  }

  private static Map<Long, String> saying(Stream<Rule> rules) {
    return rules.collect(Collectors.toMap(Rule::id, rule -> rule.scope() + ": " + rule.text()));
  }

  /// Lint says so when a rule is decided about; whoever approves it all the same stops here.
  private static void refuseSecrets(List<Rule> rules) {
    var scanner = new SecretScanner();
    for (var rule : rules) {
      if (!scanner.scan(rule.text()).isEmpty()) {
        throw new Problem(
            "Rule %d holds what looks like a key, a token or a password.".formatted(rule.id()),
            "Take it out of the rule, then export.");
      }
    }
  }

  private static void refuseSecretsByHand(List<HandEdit> edits) {
    var scanner = new SecretScanner();
    for (var edit : edits) {
      var text =
          switch (edit) {
            case HandEdit.Added(var added) -> added;
            case HandEdit.Reworded(_, _, var to) -> to;
            case HandEdit.Removed _ -> "";
          };
      if (!scanner.scan(text).isEmpty()) {
        throw new Problem(
            "A line written into the block by hand holds what looks like a key, a token or a"
                + " password, and would be kept as a rule.",
            "Take it out of the block, then export.");
      }
    }
  }

  private static void refuseConflicts(ExportPreview preview) {
    if (!preview.conflicts().isEmpty()) {
      var numbers =
          preview.conflicts().stream()
              .map(conflict -> String.valueOf(conflict.rule()))
              .collect(Collectors.joining(", "));
      throw new Problem(
          "Changed in %s by hand and here as well: rule %s."
              .formatted(preview.file().getFileName(), numbers),
          "Say for each whose words count, the file's or the workspace's, then export.");
    }
  }
}
