package dev.praxis.core.instructions;

import dev.praxis.core.Problem;
import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStore;
import dev.praxis.core.rules.TokenCounter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Works out what an export would do. Reads only.
final class ExportLook {
  private final InstructionStore instructions;
  private final RuleStore rules;
  private final TokenCounter tokens;

  ExportLook(InstructionStore instructions, RuleStore rules, TokenCounter tokens) {
    this.instructions = instructions;
    this.rules = rules;
    this.tokens = tokens;
  }

  ExportPreview at(Path file, List<Rule> active, Map<Long, Conflict.Side> chosen) {
    var path = file.toAbsolutePath().normalize();
    var found = new WholeFile(path).read();
    byte[] before = found.orElse(new byte[0]);
    return naming(
        path,
        () -> {
          var merged = merged(path, before, active, chosen);
          byte[] after = ManagedBlock.withContent(before, merged.lines());
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
              active,
              merged.edits(),
              merged.conflicts(),
              merged.foreign(),
              TextDiff.between(shown(before), shown(after)));
        });
  }

  private BlockMerge.Merged merged(
      Path file, byte[] before, List<Rule> active, Map<Long, Conflict.Side> chosen) {
    var wanted =
        active.stream()
            .map(rule -> new BlockMerge.Wanted(rule.id(), ManagedBlock.normalised(rule.text())))
            .filter(rule -> !rule.text().isEmpty())
            .toList();
    var known = new HashMap<String, Long>();
    rules.byWording().forEach((text, rule) -> known.put(ManagedBlock.normalised(text), rule));
    return BlockMerge.of(ManagedBlock.contentIn(before), base(file, before), known, wanted, chosen);
  }

  /// A block that still is as some Praxis wrote it tells nothing about what a person wants.
  private Optional<BlockMerge.Base> base(Path file, byte[] before) {
    return ManagedBlock.editedByHand(before)
        ? instructions
            .lastWritten(file)
            .map(last ->
                new BlockMerge.Base(
                    ManagedBlock.contentIn(last.after()).orElse(List.of()), last.rules()))
        : Optional.empty();
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
}
