package dev.praxis.core.reflection.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.reflection.prompt.PromptEdit.Act;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a prompt looks like and whatever a model answers: edits that pass leave variables,
/// protected text and every line they do not name byte by byte as they were.
final class EditCheckProperties {
  private static final String KEPT = "Never touch this,\nnor that.";
  private static final EditCheck CHECK = new EditCheck(String::length);

  @Property(tries = 2_000)
  void whatPassesKeepsVariablesAndProtectedText(
      @ForAll("prompts") String text, @ForAll("edits") List<PromptEdit> edits) {
    var prompt = EditablePrompt.of("p", text).protecting(List.of(KEPT));

    if (CHECK.refusal(prompt, edits, 100_000).isEmpty()) {
      var after = PromptLines.of(text).with(edits);

      assertThat(Variables.in(after)).isEqualTo(Variables.in(text));
      assertThat(after).contains(KEPT);
      assertThat(after).isNotBlank();
      assertThat(after.split("praxis:", -1)).hasSameSizeAs(text.split("praxis:", -1));
    }
  }

  @Property(tries = 1_000)
  void linesThatNoEditNamesStayWithTheirEnds(
      @ForAll("prompts") String text, @ForAll("edits") List<PromptEdit> edits) {
    var lines = PromptLines.of(text);
    var there = edits.stream().filter(edit -> edit.line() <= lines.count()).toList();
    var named = there.stream().filter(edit -> edit.act() != Act.ADD).map(PromptEdit::line).toList();
    int last = lines.count();

    var after = PromptLines.of(text).with(there);

    int at = 0;
    for (int number = 1; number <= last; number++) {
      if (!named.contains(number)) {
        var line = lines.lines().get(number - 1);
        int found = after.indexOf(line.text() + (number == last ? "" : line.end()), at);
        assertThat(found).isNotNegative();
        at = found + line.text().length();
      }
    }
    assertThat(PromptLines.of(text).with(List.of())).isEqualTo(text);
  }

  @Property(tries = 500)
  void aBlockOfRulesIsAllThatMayChange(
      @ForAll("edits") List<PromptEdit> edits, @ForAll("prompts") String around) {
    var start = "<!-- praxis:rules start v1 sha256=00 -->\n";
    var end = "<!-- praxis:rules end -->\n";
    var text = around + "\n" + start + "# Learned\n\n- One.\n- Two.\n" + end + "After.\n";
    var prompt = EditablePrompt.of("p", text);

    if (CHECK.refusal(prompt, edits, 100_000).isEmpty()) {
      assertThat(PromptLines.of(text).with(edits))
          .startsWith(around + "\n" + start)
          .endsWith(end + "After.\n");
    }
  }

  @Provide
  Arbitrary<String> prompts() {
    var line =
        Arbitraries.of(
            "Greet {name}.",
            "- Be {{mood}} and ${HOME}.",
            "",
            "{% if a %}x{% endif %}",
            "Plain words – äöü 😀",
            "{\"json\": [1]}",
            "   ");
    var end = Arbitraries.of("\n", "\r\n", "\r");
    var start = Combinators.combine(line, end).as(String::concat).list().ofMaxSize(8);
    var tail = Combinators.combine(end, line).as(String::concat).list().ofMaxSize(4);
    return Combinators.combine(start, tail)
        .as((before, after) -> String.join("", before) + KEPT + String.join("", after));
  }

  @Provide
  Arbitrary<List<PromptEdit>> edits() {
    var text =
        Arbitraries.oneOf(
            Arbitraries.of(
                "Greet {name}.",
                "Greet {Name}.",
                "Say {mood}.",
                "",
                "Never touch this,",
                "<!-- praxis:keep -->",
                "<!-- praxis:rules end -->",
                "two\nlines",
                "{",
                "}} {{",
                "Fine words."),
            Arbitraries.strings().ofMaxLength(30));
    return Combinators.combine(
            Arbitraries.of(Act.values()), Arbitraries.integers().between(0, 14), text)
        .as((act, line, words) ->
            new PromptEdit(
                act,
                act == Act.ADD ? line : Math.max(1, line),
                "",
                act == Act.REMOVE ? "" : words,
                "Why.",
                List.of("s")))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
