package dev.praxis.core.instructions;

import dev.praxis.core.Problem;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStore;
import dev.praxis.core.rules.RulesFromFile;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.secrets.SecretScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the active rules into an instruction file, changing no byte it does not own.
public final class Exporter {
  private final InstructionStore instructions;
  private final RuleStore rules;
  private final ExportLook look;
  private final Backups backups;

  /// @param backups folder in which files are kept as they were before an export
  public Exporter(
      InstructionStore instructions, RuleStore rules, TokenCounter tokens, Path backups) {
    this.instructions = instructions;
    this.rules = rules;
    this.look = new ExportLook(instructions, rules, tokens);
    this.backups = new Backups(backups);
  }

  /// The file as it is and as it would be. Reads only.
  ///
  /// @throws Problem where the file cannot be read, is no text of at most 4 MB, or its markers are
  ///   broken
  public ExportPreview preview(Path file) {
    return preview(file, Map.of());
  }

  /// Like [#preview(Path)], with the curator's word on rules changed in the file and here.
  ///
  /// @param chosen by rule, whose change counts
  public ExportPreview preview(Path file, Map<Long, Conflict.Side> chosen) {
    return look(file, Set.of(), chosen);
  }

  /// Like [#preview(Path)], as it would be if the rules of these ids were approved as well: for a
  /// look before deciding, never for an export.
  public ExportPreview previewWith(Path file, Set<Long> approved) {
    return look(file, approved, Map.of());
  }

  private ExportPreview look(Path file, Set<Long> approved, Map<Long, Conflict.Side> chosen) {
    return look.at(file, activeRules(approved), chosen);
  }

  /// Writes the file: backup, temporary file, flush, atomic move, read back. One decision. A file
  /// that already is as it should be is not touched.
  ///
  /// What was changed in the file by hand becomes part of the rules with the same decision.
  ///
  /// @throws Problem where the file or the rules changed since the preview, a rule was changed on
  ///   both sides, or the file cannot be written; it is then as it was
  public ExportReport export(ExportPreview preview) {
    var file = new WholeFile(preview.file());
    byte[] before = preview.existed() ? preview.bytesBefore() : null;
    if (!file.isStill(before)) {
      throw file.changed();
    }
    var active = activeRules(Set.of());
    refuseChangedRules(preview, active);
    refuseSecrets(active);
    refuseSecretsByHand(preview.handEdits());
    refuseConflicts(preview);
    if (Arrays.equals(preview.bytesBefore(), preview.bytesAfter())) {
      keepUnchanged(preview, active);
      return new ExportReport(preview, false, Optional.empty());
    }
    var backup = Optional.ofNullable(before).map(bytes -> backups.keep(preview.file(), bytes));
    file.replace(before, preview.bytesAfter());
    instructions.keep(written(preview, before, active, backup));
    return new ExportReport(preview, true, backup);
  }

  /// The file the window works on: the one opened or exported last.
  public Optional<Path> current() {
    return instructions.current();
  }

  /// Makes this the file the window works on, whether it is there yet or not.
  ///
  /// @throws Problem where it cannot be an instruction file
  public void open(Path file) {
    var path = file.toAbsolutePath().normalize();
    var _ = new WholeFile(path).read();
    instructions.open(path);
  }

  private void keepUnchanged(ExportPreview preview, List<Rule> standing) {
    if (preview.existed()) {
      instructions.keepUnchanged(
          written(preview, preview.bytesBefore(), standing, Optional.empty()));
    }
  }

  private InstructionStore.Written written(
      ExportPreview preview, byte @Nullable [] before, List<Rule> active, Optional<Path> backup) {
    var fromFile = fromFile(preview.handEdits());
    var standing = active.stream().filter(rule -> !fromFile.removed().contains(rule)).toList();
    return new InstructionStore.Written(
        preview.file(), before, preview.bytesAfter(), standing, fromFile, backup);
  }

  private RulesFromFile fromFile(List<HandEdit> edits) {
    var all = rules.list().stream().collect(Collectors.toMap(Rule::id, rule -> rule));
    var added = new ArrayList<String>();
    var reworded = new HashMap<Rule, String>();
    var removed = new ArrayList<Rule>();
    for (var edit : edits) {
      switch (edit) {
        case HandEdit.Added(var text) -> added.add(text);
        case HandEdit.Reworded(var id, _, var text) -> reworded.put(all.get(id), text);
        case HandEdit.Removed(var id, _) -> removed.add(all.get(id));
      }
    }
    return new RulesFromFile(added, reworded, removed);
  }

  private List<Rule> activeRules(Set<Long> approved) {
    return rules.list().stream()
        .filter(rule -> rule.status().active() || approved.contains(rule.id()))
        .toList();
  }

  private static void refuseChangedRules(ExportPreview preview, List<Rule> now) {
    if (!wordsOf(preview.active()).equals(wordsOf(now))) {
      throw new Problem("The rules changed since you looked.", "Look again, then export.");
    }
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

  private static Map<Long, String> wordsOf(List<Rule> rules) {
    return rules.stream().collect(Collectors.toMap(Rule::id, Rule::text));
  }

  /// What an export would do.
  ///
  /// @param existed whether there is a file to change
  /// @param rules items of the block, in order
  /// @param active the rules of the workspace it was made with
  /// @param handEdits what was changed in the block by hand and is taken over
  /// @param conflicts rules changed on both sides; an export waits until each is chosen
  /// @param foreign items of the block that are no rule of this workspace and stay
  @SuppressWarnings(
      "ArrayRecordComponent") // as read and as to be written; never compared as records
  public record ExportPreview(
      Path file,
      boolean existed,
      String before,
      String after,
      byte[] bytesBefore,
      byte[] bytesAfter,
      int tokensBefore,
      int tokensAfter,
      List<String> rules,
      List<Rule> active,
      List<HandEdit> handEdits,
      List<Conflict> conflicts,
      List<String> foreign,
      TextDiff diff) {
    public ExportPreview {
      rules = List.copyOf(rules);
      active = List.copyOf(active);
      handEdits = List.copyOf(handEdits);
      conflicts = List.copyOf(conflicts);
      foreign = List.copyOf(foreign);
    }
  }

  /// What an export did.
  ///
  /// @param written false where the file already was as it should be
  /// @param backup where the old file was kept; empty where there was none or nothing changed
  public record ExportReport(ExportPreview preview, boolean written, Optional<Path> backup) {}
}
