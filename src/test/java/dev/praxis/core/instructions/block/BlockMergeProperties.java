package dev.praxis.core.instructions.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.instructions.block.BlockMerge.Base;
import dev.praxis.core.instructions.block.BlockMerge.Merged;
import dev.praxis.core.instructions.block.BlockMerge.Wanted;
import dev.praxis.core.instructions.block.Conflict.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Random edits on both sides of a block.
class BlockMergeProperties {

  @Property(tries = 500)
  void noLineWrittenByHandIsLost(
      @ForAll @IntRange(max = 12) int rules, @ForAll long seed, @ForAll Side side) {
    var story = new Story(rules, new Random(seed));

    var merged = story.merge(side);

    var items = merged.lines().stream().flatMap(line -> ManagedBlock.itemText(line).stream());
    assertThat(items.toList()).containsAll(story.addedByHand);
    assertThat(merged.lines()).containsAll(story.notes);
    assertThat(merged.conflicts()).isEmpty();
  }

  @Property(tries = 500)
  void everyRuleOfTheWorkspaceStandsOnceUnlessItWasTakenOutByHand(
      @ForAll @IntRange(max = 12) int rules, @ForAll long seed) {
    var story = new Story(rules, new Random(seed));

    var after = story.rulesAfter(story.merge(Side.WORKSPACE));

    var items =
        story.merge(Side.WORKSPACE).lines().stream()
            .flatMap(line -> ManagedBlock.itemText(line).stream())
            .toList();
    assertThat(items).containsAll(after.values()).doesNotHaveDuplicates();
  }

  @Property(tries = 500)
  void mergingWhatWasMergedChangesNothing(
      @ForAll @IntRange(max = 12) int rules, @ForAll long seed, @ForAll Side side) {
    var story = new Story(rules, new Random(seed));
    var merged = story.merge(side);
    var after = story.rulesAfter(merged);

    var again =
        BlockMerge.of(
            Optional.of(merged.lines()),
            Optional.of(new Base(merged.lines(), byText(after))),
            byText(after),
            wanted(after),
            Map.of());

    assertThat(again.lines()).isEqualTo(merged.lines());
    assertThat(again.edits()).isEmpty();
    assertThat(again.conflicts()).isEmpty();
  }

  private static Map<String, Long> byText(Map<Long, String> rules) {
    return rules.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
  }

  private static List<Wanted> wanted(Map<Long, String> rules) {
    return rules.entrySet().stream()
        .map(rule -> new Wanted(rule.getKey(), rule.getValue()))
        .toList();
  }

  /// A block as last written, and what became of it in the file and in the workspace.
  private static final class Story {
    private final Random random;
    private final Map<Long, String> atBase = new LinkedHashMap<>();
    private final Map<Long, String> here = new LinkedHashMap<>();
    private final Map<String, Long> known = new HashMap<>();
    private final List<String> base;
    private final List<String> file;
    private final List<String> addedByHand = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Story(int rules, Random random) {
      this.random = random;
      IntStream.range(0, rules).forEach(i -> atBase.put((long) i, words("rule " + i)));
      base = ManagedBlock.contentOf(List.copyOf(atBase.values()));
      file = new ArrayList<>(base);
      here.putAll(atBase);
      atBase.forEach((id, text) -> known.put(text, id));
      for (int i = random.nextInt(6); i > 0; i--) {
        editByHand(i);
        decide(i);
      }
    }

    private void editByHand(int i) {
      int at = file.size() < 3 ? file.size() : 2 + random.nextInt(file.size() - 1);
      boolean ofBase = at < file.size() && base.contains(file.get(at));
      switch (random.nextInt(4)) {
        case 0 -> {
          addedByHand.add(words("by hand " + i));
          file.add(Math.min(at, file.size()), "- " + addedByHand.getLast());
        }
        case 1 -> {
          notes.add("A note, number %d.".formatted(i));
          file.add(Math.min(at, file.size()), notes.getLast());
        }
        case 2 -> {
          if (ofBase) {
            file.set(at, file.get(at) + " Always.");
          }
        }
        default -> {
          if (ofBase) {
            file.remove(at);
          }
        }
      }
    }

    private void decide(int i) {
      long id = random.nextInt(atBase.size() + 1);
      switch (random.nextInt(3)) {
        case 0 -> here.put(100L + i, words("decided " + i));
        case 1 -> here.remove(id);
        default -> here.computeIfPresent(id, (_, text) -> text + " In this project.");
      }
      here.forEach((rule, text) -> known.put(text, rule));
    }

    /// Alike to nothing else, so that a new line is no rewording of an old one.
    private String words(String name) {
      return "%s %x %x %x".formatted(name.replace(' ', '-'), next(), next(), next());
    }

    private long next() {
      return random.nextLong();
    }

    Merged merge(Side side) {
      var chosen = atBase.keySet().stream().collect(Collectors.toMap(rule -> rule, _ -> side));
      return BlockMerge.of(
          Optional.of(List.copyOf(file)),
          Optional.of(new Base(base, byText(atBase))),
          Map.copyOf(known),
          wanted(here),
          chosen);
    }

    /// The rules as an export leaves them.
    Map<Long, String> rulesAfter(Merged merged) {
      var after = new LinkedHashMap<>(here);
      long next = 1000;
      for (var edit : merged.edits()) {
        switch (edit) {
          case HandEdit.Added(var text) -> after.put(next++, text);
          case HandEdit.Reworded(var rule, _, var to) -> after.put(rule, to);
          case HandEdit.Removed(var rule, _) -> after.remove(rule);
        }
      }
      return after;
    }
  }
}
