package dev.praxis.core.instructions;

import dev.praxis.core.Problem;
import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.instructions.block.BlockMerge;
import dev.praxis.core.instructions.block.Conflict;
import dev.praxis.core.instructions.block.ManagedBlock;
import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.instructions.reading.SaidAlready;
import dev.praxis.core.instructions.target.Audience;
import dev.praxis.core.instructions.target.Destination;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.keeping.RuleStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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

  ExportPreview at(Destination destination, List<Rule> active, Map<Long, Conflict.Side> chosen) {
    var path = destination.file();
    var found = InstructionPlace.of(destination).read();
    byte[] before = found.orElse(new byte[0]);
    return naming(
        path,
        () -> {
          var audience = audience(destination, found.map(ExportLook::shown), active);
          var leftOut = leftOut(audience, active, byHand(before));
          var fitting = fitting(active, leftOut);
          var merged = merged(path, before, fitting, chosen);
          byte[] opening = found.isPresent() ? before : bytes(destination.opening(audience));
          byte[] after =
              found.isEmpty() && merged.lines().isEmpty()
                  ? before
                  : ManagedBlock.withContent(opening, merged.lines());
          return new ExportPreview(
              destination,
              audience,
              found.isPresent(),
              shown(before),
              shown(after),
              before,
              after,
              tokens.count(shown(before)),
              tokens.count(shown(after)),
              ManagedBlock.rulesIn(after),
              fitting,
              leftOut,
              merged.edits(),
              merged.conflicts(),
              merged.foreign(),
              merged.byLine(),
              ExportWarnings.of(destination, audience, fitting, shown(after)),
              TextDiff.between(shown(before), shown(after)));
        });
  }

  private static Audience audience(
      Destination destination, Optional<String> text, List<Rule> active) {
    if (text.isEmpty()) {
      return destination.audienceOfNew(active);
    }
    var audience = destination.audience(text.get());
    if (!destination.globs().isEmpty() && !destination.globs().equals(audience.globs())) {
      throw new Problem(
          "The file is there already, and its front matter is never changed.",
          "Change the front matter by hand, or name a new file for these paths.");
    }
    return audience;
  }

  private static List<LeftOut> leftOut(Audience audience, List<Rule> active, SaidAlready byHand) {
    var out = new ArrayList<LeftOut>();
    for (var rule : active) {
      if (byHand.says(rule.text())) {
        out.add(new LeftOut(rule, "it stands in the hand-written part"));
      } else {
        audience.keepsOut(rule).ifPresent(reason -> out.add(new LeftOut(rule, reason)));
      }
    }
    return out;
  }

  private static List<Rule> fitting(List<Rule> active, List<LeftOut> leftOut) {
    var out = leftOut.stream().map(each -> each.rule().id()).collect(Collectors.toSet());
    return active.stream().filter(rule -> !out.contains(rule.id())).toList();
  }

  /// What is said outside the block.
  private static SaidAlready byHand(byte[] file) {
    return SaidAlready.in(shown(ManagedBlock.withContent(file, List.of())));
  }

  private BlockMerge.Merged merged(
      Path file, byte[] found, List<Rule> fitting, Map<Long, Conflict.Side> chosen) {
    var wanted =
        fitting.stream()
            .map(rule -> new BlockMerge.Wanted(rule.id(), ManagedBlock.normalised(rule.text())))
            .filter(rule -> !rule.text().isEmpty())
            .toList();
    var known = new HashMap<String, Long>();
    rules.byWording().forEach((text, rule) -> known.put(ManagedBlock.normalised(text), rule));
    byte[] before = instructions.unfinished(file, found).orElse(found);
    return BlockMerge.of(ManagedBlock.contentIn(before), base(file, before), known, wanted, chosen);
  }

  /// A block that still is as some Praxis wrote it tells nothing about what a person wants.
  private Optional<BlockMerge.Base> base(Path file, byte[] before) {
    return ManagedBlock.editedByHand(before)
        ? ManagedBlock.hashIn(before)
            .flatMap(hash -> instructions.written(file, hash))
            .map(last ->
                new BlockMerge.Base(
                    ManagedBlock.contentIn(last.after()).orElse(List.of()), last.rules()))
        : Optional.empty();
  }

  /// Bytes that are no UTF-8 are shown as replacement characters; they are never written so.
  private static String shown(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T naming(Path file, Supplier<T> work) {
    try {
      return work.get();
    } catch (Problem problem) {
      throw new Problem(file + ": " + problem.whatHappened(), problem.remedy(), problem);
    }
  }
}
