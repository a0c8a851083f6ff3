package dev.praxis.core.instructions;

import dev.praxis.core.Problem;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleDraft;
import dev.praxis.core.rules.RuleStore;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.secrets.SecretScanner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Writes the active rules into an instruction file, changing no byte it does not own.
public final class Exporter {
  private static final int MOST_QUOTED = 3;

  private final InstructionStore instructions;
  private final RuleStore rules;
  private final TokenCounter tokens;
  private final Backups backups;

  /// @param backups folder in which files are kept as they were before an export
  public Exporter(
      InstructionStore instructions, RuleStore rules, TokenCounter tokens, Path backups) {
    this.instructions = instructions;
    this.rules = rules;
    this.tokens = tokens;
    this.backups = new Backups(backups);
  }

  /// The file as it is and as it would be. Reads only.
  ///
  /// @throws Problem where the file cannot be read, is no text of at most 4 MB, or its markers are
  ///   broken
  public ExportPreview preview(Path file) {
    return previewWith(file, Set.of());
  }

  /// Like [#preview], as it would be if the rules of these ids were approved as well: for a look
  /// before deciding, never for an export.
  public ExportPreview previewWith(Path file, Set<Long> approved) {
    var path = file.toAbsolutePath().normalize();
    var found = new WholeFile(path).read();
    byte[] before = found.orElse(new byte[0]);
    return naming(
        path,
        () -> {
          byte[] after = ManagedBlock.withRules(before, texts(activeRules(approved)));
          return new ExportPreview(
              path,
              found.isPresent(),
              shown(before),
              shown(after),
              before,
              after,
              tokens.count(shown(before)),
              tokens.count(shown(after)),
              ManagedBlock.rulesIn(after),
              unknownTexts(before),
              TextDiff.between(shown(before), shown(after)));
        });
  }

  /// Writes the file: backup, temporary file, flush, atomic move, read back. One decision. A file
  /// that already is as it should be is not touched.
  ///
  /// @throws Problem where the file or the rules changed since the preview, hand-edited lines would
  ///   be lost, or the file cannot be written; it is then as it was
  public ExportReport export(ExportPreview preview) {
    var file = new WholeFile(preview.file());
    byte[] before = preview.existed() ? preview.bytesBefore() : null;
    if (!file.isStill(before)) {
      throw file.changed();
    }
    var written = activeRules();
    refuseChangedRules(preview, written);
    refuseSecrets(written);
    refuseLoss(preview);
    if (Arrays.equals(preview.bytesBefore(), preview.bytesAfter())) {
      keepUnchanged(preview, written);
      return new ExportReport(preview, false, Optional.empty());
    }
    var backup = Optional.ofNullable(before).map(bytes -> backups.keep(preview.file(), bytes));
    file.replace(before, preview.bytesAfter());
    instructions.keep(
        new InstructionStore.Written(
            preview.file(), before, preview.bytesAfter(), written, backup));
    return new ExportReport(preview, true, backup);
  }

  /// Makes candidates of the hand-edited lines of the block; one decision. They leave the file with
  /// the next export unless approved before it.
  ///
  /// @return the new candidates; none where there is no such line
  public List<Rule> adopt(ExportPreview preview) {
    var drafts =
        preview.handEdited().stream()
            .distinct()
            .map(text -> new RuleDraft(text, List.of(), "curator"))
            .toList();
    if (drafts.isEmpty()) {
      return List.of();
    }
    var lines = drafts.size() == 1 ? "a line" : drafts.size() + " lines";
    var label = "Take over %s from %s".formatted(lines, preview.file().getFileName());
    return rules.addAll(drafts, "adopt", label);
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
          new InstructionStore.Written(
              preview.file(),
              preview.bytesBefore(),
              preview.bytesAfter(),
              standing,
              Optional.empty()));
    }
  }

  private List<Rule> activeRules() {
    return activeRules(Set.of());
  }

  private List<Rule> activeRules(Set<Long> approved) {
    return rules.list().stream()
        .filter(rule -> rule.status().active() || approved.contains(rule.id()))
        .toList();
  }

  /// Lines of the block that no rule of this workspace has in any wording.
  private List<String> unknownTexts(byte[] file) {
    var texts = ManagedBlock.textsIn(file);
    if (texts.isEmpty()) {
      return List.of();
    }
    var known = rules.wordings().stream().map(ManagedBlock::normalised).collect(Collectors.toSet());
    return texts.stream().filter(text -> !known.contains(text)).toList();
  }

  private static void refuseChangedRules(ExportPreview preview, List<Rule> now) {
    if (!preview.rules().equals(lines(now))) {
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

  private static void refuseLoss(ExportPreview preview) {
    var lost = preview.handEdited();
    if (!lost.isEmpty()) {
      var quoted =
          lost.stream().limit(MOST_QUOTED).map("“%s”"::formatted).collect(Collectors.joining(", "));
      var more =
          lost.size() > MOST_QUOTED ? " and %d more".formatted(lost.size() - MOST_QUOTED) : "";
      throw new Problem(
          "The block in %s holds what is no rule of this workspace, and an export would lose it: %s%s."
              .formatted(preview.file().getFileName(), quoted, more),
          "Take these lines over as candidates (`praxis rules adopt`) or move them out of the"
              + " block, then export.");
    }
  }

  private static List<String> texts(List<Rule> rules) {
    return rules.stream().map(Rule::text).toList();
  }

  private static List<String> lines(List<Rule> rules) {
    return texts(rules).stream()
        .map(ManagedBlock::normalised)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /// Bytes that are no UTF-8 are shown as replacement characters; they are never written so.
  private static String shown(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static <T> T naming(Path file, Supplier<T> work) {
    try {
      return work.get();
    } catch (Problem problem) {
      throw new Problem(file + ": " + problem.whatHappened(), problem.remedy(), problem);
    }
  }

  /// What an export would do.
  ///
  /// @param existed whether there is a file to change
  /// @param rules lines of the block, in order
  /// @param handEdited lines that stand in the block now and that no rule of this workspace has in
  ///   any wording: `export` refuses to lose them, `adopt` makes them candidates
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
      List<String> handEdited,
      TextDiff diff) {
    public ExportPreview {
      rules = List.copyOf(rules);
      handEdited = List.copyOf(handEdited);
    }
  }

  /// What an export did.
  ///
  /// @param written false where the file already was as it should be
  /// @param backup where the old file was kept; empty where there was none or nothing changed
  public record ExportReport(ExportPreview preview, boolean written, Optional<Path> backup) {}
}
