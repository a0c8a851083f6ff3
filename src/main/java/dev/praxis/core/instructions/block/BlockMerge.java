package dev.praxis.core.instructions.block;

import dev.praxis.core.instructions.block.Conflict.Side;
import dev.praxis.core.instructions.diff.TextDiff;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings together the block as Praxis last wrote it, as it stands in the file, and as the rules of
/// the workspace want it: a three-way merge by lines in which a list item is a rule. Changes on one
/// side only are taken over; a rule changed on both sides is a [Conflict]. A line that no rule of
/// this workspace speaks for, a note or a colleague's rule, stays where it is.
public final class BlockMerge {

  /// An active rule, as it can stand in a block.
  public record Wanted(long id, String text) {}

  /// The block as last written.
  ///
  /// @param rules which rule an item was, by its text
  public record Base(List<String> lines, Map<String, Long> rules) {}

  /// What a merge came to.
  ///
  /// @param lines the block to write; none where no block is needed
  /// @param foreign items that are no rule of this workspace and stay as they are
  /// @param byLine what became of each line; none where nobody edited the block by hand
  public record Merged(
      List<String> lines,
      List<HandEdit> edits,
      List<Conflict> conflicts,
      List<String> foreign,
      List<MergedLine> byLine) {}

  private final Optional<Base> base;
  private final Map<String, Long> known;
  private final Map<Long, Side> chosen;
  private final Map<Long, Wanted> waiting;
  private final Set<String> inFile;

  private final MergedBlock block = new MergedBlock();
  private final List<Conflict> conflicts = new ArrayList<>();
  private final MergeRecord record = new MergeRecord();
  private final Set<Long> contested = new HashSet<>();

  private BlockMerge(
      Optional<Base> base,
      Map<String, Long> known,
      List<Wanted> wanted,
      Map<Long, Side> chosen,
      Set<String> inFile) {
    this.base = base;
    this.known = known;
    this.chosen = chosen;
    this.waiting =
        wanted.stream()
            .collect(
                Collectors.toMap(
                    Wanted::id, rule -> rule, (first, _) -> first, LinkedHashMap::new));
    this.inFile = inFile;
  }

  /// Merges what stands in the file with what is wanted.
  ///
  /// @param file the block as it stands there; empty where there is none
  /// @param base what the file is compared with; empty where nobody edited it by hand, so that
  ///   whatever differs was written by Praxis, here or elsewhere
  /// @param known the rule that has or had a wording, by that wording
  /// @param chosen who is right in a conflict, by rule
  public static Merged of(
      Optional<List<String>> file,
      Optional<Base> base,
      Map<String, Long> known,
      List<Wanted> wanted,
      Map<Long, Side> chosen) {
    if (file.isEmpty()) {
      var texts = wanted.stream().map(Wanted::text).toList();
      return new Merged(ManagedBlock.contentOf(texts), List.of(), List.of(), List.of(), List.of());
    }
    var items =
        file.get().stream()
            .flatMap(line -> ManagedBlock.itemText(line).stream())
            .collect(Collectors.toSet());
    return new BlockMerge(base, known, wanted, chosen, items).merge(file.get());
  }

  private Merged merge(List<String> file) {
    var before = base.map(Base::lines).orElse(List.of());
    for (var row : TextDiff.between(joined(before), joined(file)).rows()) {
      take(text(row.before()), text(row.after()));
    }
    waiting
        .values()
        .forEach(rule -> {
          if (!contested.contains(rule.id())) {
            record.settled(rule.id(), null, null, asLine(rule), asLine(rule));
          }
        });
    block.append(waiting.values().stream().map(BlockMerge::asLine).toList());
    return new Merged(
        block.lines(),
        block.edits(),
        conflicts,
        block.foreign(),
        base.isEmpty() ? List.of() : record.lines());
  }

  private void take(@Nullable String old, @Nullable String now) {
    var oldItem = Optional.ofNullable(old).flatMap(ManagedBlock::itemText);
    var oldRule = oldItem.map(this::ruleLastWritten).filter(Objects::nonNull);
    var item = Optional.ofNullable(now).flatMap(ManagedBlock::itemText);
    if (old != null && oldRule.isPresent() && item.isEmpty()) {
      takeAbsent(oldRule.get(), old, oldItem.orElseThrow());
    }
    if (now == null) {
      if (oldRule.isEmpty()) {
        record.settled(null, old, null, null, null);
      }
    } else if (item.isEmpty()) {
      block.keepNote(now);
      record.settled(null, oldRule.isPresent() ? null : old, now, now, now);
    } else if (oldRule.isEmpty()) {
      takeNew(old, now, item.get());
    } else if (item.equals(oldItem)) {
      takeUnchanged(oldRule.get(), old, now, item.get());
    } else {
      takeReworded(oldRule.get(), oldItem.orElseThrow(), now, item.get());
    }
  }

  /// An item the base does not have at this place: moved, put back, or new.
  private void takeNew(@Nullable String old, String line, String item) {
    var moved = Optional.ofNullable(ruleLastWritten(item));
    var rule = moved.or(() -> knownRule(item));
    if (rule.isPresent()) {
      takeUnchanged(rule.get(), moved.isPresent() ? line : old, line, item);
      return;
    }
    if (base.isPresent()) {
      block.keepAdded(line, item);
    } else {
      block.keepForeign(line, item);
    }
    record.settled(null, old, line, null, line);
  }

  /// A person who puts a retired rule back means it; Praxis, which wrote it before it was retired,
  /// does not.
  private Optional<Long> knownRule(String item) {
    return Optional.ofNullable(known.get(item))
        .filter(rule -> base.isEmpty() || waiting.containsKey(rule));
  }

  private void takeUnchanged(long rule, @Nullable String old, String line, String item) {
    var wanted = waiting.remove(rule);
    var here = wanted == null ? null : wanted.text().equals(item) ? line : asLine(wanted);
    if (here != null) {
      block.keep(here);
    }
    record.settled(rule, old, line, here, here);
  }

  private void takeReworded(long rule, String from, String line, String item) {
    var wanted = waiting.remove(rule);
    var here = wanted == null ? null : asLine(wanted);
    boolean unchangedHere = wanted != null && wanted.text().equals(from);
    boolean same = wanted != null && wanted.text().equals(item);
    if (same) {
      block.keep(line);
      record.settled(rule, "- " + from, line, line, line);
    } else if (unchangedHere) {
      block.edited(new HandEdit.Reworded(rule, from, item));
      block.keep(line);
      record.settled(rule, "- " + from, line, here, line);
    } else {
      takeContested(rule, from, line, item, here);
    }
  }

  /// Both: what is here stays the rule, and the words in the file become a rule of their own.
  private void takeContested(
      long rule, String from, String line, String item, @Nullable String here) {
    var side = chosen.get(rule);
    switch (side) {
      case null -> {
        var both = Optional.ofNullable(here).flatMap(ManagedBlock::itemText);
        conflicts.add(new Conflict(rule, from, Optional.of(item), both));
        block.keep(line);
      }
      case FILE -> {
        block.edited(new HandEdit.Reworded(rule, from, item));
        block.keep(line);
      }
      case WORKSPACE -> Optional.ofNullable(here).ifPresent(block::keep);
      case BOTH -> {
        Optional.ofNullable(here).ifPresent(block::keep);
        block.keepAdded(line, item);
      }
    }
    record.contested(rule, "- " + from, line, here, side);
  }

  private void takeAbsent(long rule, String old, String item) {
    if (inFile.contains(item)) {
      return;
    }
    var wanted = waiting.get(rule);
    if (wanted == null) {
      record.settled(rule, old, null, null, null);
    } else if (wanted.text().equals(item)) {
      takeOut(rule, item);
      record.settled(rule, old, null, old, null);
    } else {
      var side = chosen.get(rule);
      if (side == Side.FILE) {
        takeOut(rule, item);
      } else if (side == null) {
        conflicts.add(new Conflict(rule, item, Optional.empty(), Optional.of(wanted.text())));
      }
      contested.add(rule);
      record.contested(rule, old, null, asLine(wanted), side);
    }
  }

  private void takeOut(long rule, String item) {
    block.edited(new HandEdit.Removed(rule, item));
    waiting.remove(rule);
  }

  private @Nullable Long ruleLastWritten(String item) {
    return base.map(Base::rules).orElse(Map.of()).get(item);
  }

  private static String asLine(Wanted rule) {
    return "- " + rule.text();
  }

  private static @Nullable String text(TextDiff.@Nullable Line line) {
    return line == null ? null : line.text();
  }

  private static String joined(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
