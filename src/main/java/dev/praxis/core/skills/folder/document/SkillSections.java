package dev.praxis.core.skills.folder.document;

import dev.praxis.core.skills.folder.document.Section.Item;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/// Finds the lists of a document that are parts of a skill. A list counts where a heading says what
/// it is; the only numbered list of a document counts as its steps, from three items on.
final class SkillSections {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
  private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();
  private static final int FEWEST_UNNAMED = 3;

  private final String text;
  private final int from;
  private final List<Block> blocks = new ArrayList<>();

  private SkillSections(String text, int from) {
    this.text = text;
    this.from = from;
    for (var node = PARSER.parse(text.substring(from)).getFirstChild();
        node != null;
        node = node.getNext()) {
      if (node instanceof Block block && !block.getSourceSpans().isEmpty()) {
        blocks.add(block);
      }
    }
  }

  /// @param from where the body begins
  static Map<SectionKind, Section> of(String text, int from) {
    return new SkillSections(text, from).sections();
  }

  private Map<SectionKind, Section> sections() {
    var sections = new EnumMap<SectionKind, Section>(SectionKind.class);
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Heading heading) {
        var kind = SectionKind.of(PLAIN.render(heading));
        int at = i;
        kind.filter(each -> !sections.containsKey(each))
            .flatMap(each -> section(each, heading.getLevel(), at + 1))
            .ifPresent(section -> sections.put(section.kind(), section));
      }
    }
    if (!sections.containsKey(SectionKind.STEPS)) {
      unnamedSteps().ifPresent(section -> sections.put(SectionKind.STEPS, section));
    }
    return sections;
  }

  private Optional<Section> section(SectionKind kind, int level, int first) {
    int end = first;
    while (end < blocks.size()
        && !(blocks.get(end) instanceof Heading heading && heading.getLevel() <= level)) {
      end++;
    }
    return listed(kind, blocks.subList(first, end));
  }

  private Optional<Section> unnamedSteps() {
    var lists = blocks.stream().filter(OrderedList.class::isInstance).toList();
    return lists.size() == 1 && count(lists.getFirst()) >= FEWEST_UNNAMED
        ? listed(SectionKind.STEPS, lists)
        : Optional.empty();
  }

  /// The lists among these blocks as one, where it is clear that they are one: numbers go on over
  /// what stands between, or each stands below a heading of its own.
  private Optional<Section> listed(SectionKind kind, List<Block> blocks) {
    boolean ordered = blocks.stream().anyMatch(OrderedList.class::isInstance);
    if (kind == SectionKind.STEPS && !ordered) {
      return Optional.empty();
    }
    var items = new ArrayList<Item>();
    Heading phase = null;
    boolean below = false;
    for (var block : blocks) {
      if (block instanceof Heading heading) {
        phase = heading;
        below = false;
      } else if (ordered ? block instanceof OrderedList : block instanceof BulletList) {
        boolean goesOn =
            block instanceof OrderedList list && start(list) == items.size() + 1 && below;
        if ((below && !goesOn) || (!items.isEmpty() && !below && phase == null)) {
          return Optional.empty();
        }
        add(items, (ListBlock) block, phase, !below);
        below = true;
      } else if (below) {
        extend(items, end(block));
      }
    }
    boolean readable =
        kind != SectionKind.PARAMETERS
            || items.stream().allMatch(item -> ParameterText.read(item.text()).isPresent());
    return items.isEmpty() || !readable
        ? Optional.empty()
        : Optional.of(new Section(kind, ordered, items, items.getLast().end()));
  }

  private void add(List<Item> items, ListBlock list, @Nullable Heading phase, boolean first) {
    var name = phase == null ? "" : PLAIN.render(phase).strip();
    int phaseStart = phase == null || !first ? -1 : lineStart(phase);
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Block item && !item.getSourceSpans().isEmpty()) {
        int start = lineStart(item);
        int end = end(item);
        items.add(new Item(ItemText.of(text.substring(start, end)), name, phaseStart, start, end));
        phaseStart = -1;
      }
    }
  }

  /// What stands between two parts of one list belongs to the item before it.
  private static void extend(List<Item> items, int end) {
    if (!items.isEmpty()) {
      var last = items.removeLast();
      items.add(new Item(last.text(), last.phase(), last.phaseStart(), last.start(), end));
    }
  }

  private int lineStart(Block block) {
    int at = from + block.getSourceSpans().getFirst().getInputIndex();
    while (at > from && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
      at--;
    }
    return at;
  }

  private int end(Block block) {
    var last = block.getSourceSpans().getLast();
    int at = from + last.getInputIndex() + last.getLength();
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    if (at < text.length()) {
      at += text.startsWith("\r\n", at) ? 2 : 1;
    }
    return at;
  }

  private static int start(OrderedList list) {
    var number = list.getMarkerStartNumber();
    return number == null ? 1 : number;
  }

  private static int count(Block list) {
    int count = 0;
    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
      count++;
    }
    return count;
  }
}
