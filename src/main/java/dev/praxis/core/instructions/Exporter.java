package dev.praxis.core.instructions;

import dev.praxis.core.Problem;
import dev.praxis.core.files.Backups;
import dev.praxis.core.files.WholeFile;
import dev.praxis.core.instructions.block.Conflict;
import dev.praxis.core.instructions.block.HandEdit;
import dev.praxis.core.instructions.block.ManagedBlock;
import dev.praxis.core.instructions.block.MergedLine;
import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.instructions.target.Audience;
import dev.praxis.core.instructions.target.Destination;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.rules.keeping.RulesFromFile;
import java.nio.charset.StandardCharsets;
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
  private final TokenCounter tokens;
  private final Backups backups;

  /// @param backups folder in which files are kept as they were before an export
  public Exporter(
      InstructionStore instructions, RuleStore rules, TokenCounter tokens, Path backups) {
    this.instructions = instructions;
    this.rules = rules;
    this.tokens = tokens;
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
    return preview(Destination.of(file), chosen);
  }

  /// Like [#preview(Path, Map)], for a file whose kind its name does not tell.
  ///
  /// @throws Problem also where it cannot be told for which files of the project it is to be
  public ExportPreview preview(Destination destination, Map<Long, Conflict.Side> chosen) {
    return look.at(destination, activeRules(Set.of()), chosen);
  }

  /// Like [#preview(Path)], as it would be if the rules of these ids were approved as well: for a
  /// look before deciding, never for an export.
  public ExportPreview previewWith(Path file, Set<Long> approved) {
    return look.at(Destination.of(file), activeRules(approved), Map.of());
  }

  /// Like [#preview(Path)], as it would be with exactly these rules in force, whether they are kept
  /// or only imagined: for a look while somebody types.
  public ExportPreview previewOf(Path file, List<Rule> inForce) {
    return look.at(Destination.of(file), inForce, Map.of());
  }

  /// Writes the file: backup, temporary file, flush, atomic move, read back. One decision. A file
  /// that already is as it should be is not touched.
  ///
  /// What was changed in the file by hand becomes part of the rules with the same decision.
  ///
  /// @throws Problem where the file or the rules changed since the preview, a rule was changed on
  ///   both sides, or the file cannot be written; it is then as it was
  public ExportReport export(ExportPreview preview) {
    var file = InstructionPlace.of(preview.destination());
    byte[] before = preview.existed() ? preview.bytesBefore() : null;
    if (!file.isStill(before)) {
      throw file.changed();
    }
    var active = activeRules(Set.of());
    ExportRefusals.check(preview, active);
    if (Arrays.equals(preview.bytesBefore(), preview.bytesAfter())) {
      keepUnchanged(preview);
      return new ExportReport(preview, false, Optional.empty());
    }
    var backup = Optional.ofNullable(before).map(bytes -> backups.keep(preview.file(), bytes));
    replace(file, preview, before);
    instructions.keep(written(preview, before, backup));
    return new ExportReport(preview, true, backup);
  }

  /// What stands in the file after an export, read anew as an agent would.
  ///
  /// @throws Problem where it cannot be read any more
  public ReadBack readBack(ExportReport report) {
    return ReadBack.of(report.preview(), tokens);
  }

  /// The file the window works on: the one opened or exported last.
  public Optional<Path> current() {
    return instructions.current();
  }

  /// What an agent would read without any rule of Praxis: the file with no block in it.
  ///
  /// @throws Problem where the file cannot be read or its markers are broken
  public String withoutRules(Path file) {
    var bytes = InstructionPlace.of(Destination.of(file)).read().orElse(new byte[0]);
    return new String(ManagedBlock.withContent(bytes, List.of()), StandardCharsets.UTF_8);
  }

  /// What exports made of files, newest first; of those that left the same text only the newest.
  public List<KeptVersion> versions() {
    return instructions.versions();
  }

  /// Makes this the file the window works on, whether it is there yet or not.
  ///
  /// @throws Problem where it cannot be an instruction file
  public void open(Path file) {
    var path = file.toAbsolutePath().normalize();
    var _ = InstructionPlace.of(Destination.of(path)).read();
    instructions.open(path);
  }

  /// Says beforehand what is about to be written: whoever finds the file so after a crash knows
  /// what it was made from.
  private void replace(WholeFile file, ExportPreview preview, byte @Nullable [] before) {
    if (before != null) {
      byte[] source = instructions.unfinished(preview.file(), before).orElse(before);
      instructions.intend(preview.file(), source, preview.bytesAfter());
    }
    try {
      file.replace(before, preview.bytesAfter());
    } catch (Problem problem) {
      instructions.giveUp(preview.file());
      throw problem;
    }
  }

  private void keepUnchanged(ExportPreview preview) {
    var unfinished = instructions.unfinished(preview.file(), preview.bytesBefore());
    if (unfinished.isPresent()) {
      instructions.keep(written(preview, unfinished.get(), Optional.empty()));
    } else if (preview.existed()) {
      instructions.keepUnchanged(written(preview, preview.bytesBefore(), Optional.empty()));
    }
  }

  private InstructionStore.Written written(
      ExportPreview preview, byte @Nullable [] before, Optional<Path> backup) {
    var fromFile = fromFile(preview);
    var standing =
        preview.active().stream().filter(rule -> !fromFile.removed().contains(rule)).toList();
    return new InstructionStore.Written(
        preview.file(), before, preview.bytesAfter(), standing, fromFile, backup);
  }

  private RulesFromFile fromFile(ExportPreview preview) {
    var all = rules.list().stream().collect(Collectors.toMap(Rule::id, rule -> rule));
    var added = new ArrayList<String>();
    var reworded = new HashMap<Rule, String>();
    var removed = new ArrayList<Rule>();
    for (var edit : preview.handEdits()) {
      switch (edit) {
        case HandEdit.Added(var text) -> added.add(text);
        case HandEdit.Reworded(var id, _, var text) -> reworded.put(all.get(id), text);
        case HandEdit.Removed(var id, _) -> removed.add(all.get(id));
      }
    }
    return new RulesFromFile(added, preview.audience().scope(), reworded, removed);
  }

  private List<Rule> activeRules(Set<Long> approved) {
    return rules.list().stream()
        .filter(rule -> rule.status().active() || approved.contains(rule.id()))
        .toList();
  }

  /// What an export would do.
  ///
  /// @param audience for whom the file is
  /// @param existed whether there is a file to change
  /// @param rules items of the block, in order
  /// @param active the rules of the workspace that belong into it
  /// @param leftOut the active rules that do not
  /// @param handEdits what was changed in the block by hand and is taken over
  /// @param conflicts rules changed on both sides; an export waits until each is chosen
  /// @param foreign items of the block that are no rule of this workspace and stay
  /// @param byLine what becomes of each line of a block that was edited by hand; none where nobody
  ///   did
  /// @param warnings sentences: limits of its reader, leaks
  @SuppressWarnings(
      "ArrayRecordComponent") // as read and as to be written; never compared as records
  public record ExportPreview(
      Destination destination,
      Audience audience,
      boolean existed,
      String before,
      String after,
      byte[] bytesBefore,
      byte[] bytesAfter,
      int tokensBefore,
      int tokensAfter,
      List<String> rules,
      List<Rule> active,
      List<LeftOut> leftOut,
      List<HandEdit> handEdits,
      List<Conflict> conflicts,
      List<String> foreign,
      List<MergedLine> byLine,
      List<String> warnings,
      TextDiff diff) {
    public ExportPreview {
      rules = List.copyOf(rules);
      active = List.copyOf(active);
      leftOut = List.copyOf(leftOut);
      warnings = List.copyOf(warnings);
      handEdits = List.copyOf(handEdits);
      conflicts = List.copyOf(conflicts);
      foreign = List.copyOf(foreign);
      byLine = List.copyOf(byLine);
    }

    public Path file() {
      return destination.file();
    }
  }

  /// What an export did.
  ///
  /// @param written false where the file already was as it should be
  /// @param backup where the old file was kept; empty where there was none or nothing changed
  public record ExportReport(ExportPreview preview, boolean written, Optional<Path> backup) {}
}
