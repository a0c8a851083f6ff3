package dev.praxis.core.skills.forming.told;

import dev.praxis.core.skills.SkillText.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// Reads the steps of a procedure out of an answer: its numbered lists, an item a step. The words
/// stay data; nothing of them is run.
public final class ToldSteps {
  private static final int MOST = 50;
  private static final int LONGEST = 1_000;
  private static final Pattern EXPECTED =
      Pattern.compile("(?i)^\\W*expect(?:ed)?(?: outcome| result)?\\W*:\\W*(?=\\S)");

  private ToldSteps() {}

  /// In their order; none where there is no numbered list.
  public static List<Step> in(String answer) {
    var steps = new ArrayList<Step>();
    for (var block = first(answer); block != null; block = block.getNext()) {
      if (block instanceof OrderedList list) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
          if (item instanceof ListItem && steps.size() < MOST) {
            step(item, steps);
          }
        }
      }
    }
    return steps;
  }

  private static Node first(String answer) {
    return Parser.builder().build().parse(answer).getFirstChild();
  }

  private static void step(Node item, List<Step> steps) {
    var action = new ArrayList<String>();
    var expected = new ArrayList<String>();
    for (var part = item.getFirstChild(); part != null; part = part.getNext()) {
      for (var line : lines(part)) {
        var mark = EXPECTED.matcher(line);
        if (mark.find()) {
          expected.add(line.substring(mark.end()));
        } else {
          action.add(line);
        }
      }
    }
    if (!action.isEmpty()) {
      steps.add(Step.of(cut(String.join(" ", action)), Map.of(), cut(String.join(" ", expected))));
    }
  }

  private static List<String> lines(Node part) {
    return switch (part) {
      case Paragraph paragraph -> plain(paragraph).lines().filter(line -> !line.isBlank()).toList();
      case FencedCodeBlock code ->
          List.of(
              code.getLiteral()
                  .lines()
                  .filter(line -> !line.isBlank())
                  .map(line -> "`" + line.strip() + "`")
                  .collect(Collectors.joining("; ")));
      default -> {
        var inner = new ArrayList<String>();
        for (var each = part.getFirstChild(); each != null; each = each.getNext()) {
          inner.addAll(lines(each));
        }
        yield inner;
      }
    };
  }

  private static String plain(Node node) {
    var text = new StringBuilder();
    for (var each = node.getFirstChild(); each != null; each = each.getNext()) {
      switch (each) {
        case Text words -> text.append(words.getLiteral());
        case Code code -> text.append('`').append(code.getLiteral()).append('`');
        case SoftLineBreak _, HardLineBreak _ -> text.append('\n');
        default -> text.append(plain(each));
      }
    }
    return text.toString();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
  }
}
