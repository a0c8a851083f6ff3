package dev.praxis.core.instructions.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.instructions.diff.TextDiff.Line;
import dev.praxis.core.instructions.diff.TextDiff.Part;
import dev.praxis.core.instructions.diff.TextDiff.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class TextDiffProperties {

  @Property(tries = 2_000)
  void applyingGivesTheOtherText(@ForAll("texts") String before, @ForAll("texts") String after) {
    assertThat(TextDiff.between(before, after).apply(before)).isEqualTo(after);
  }

  @Property(tries = 1_000)
  void applyingGivesTheEditedText(@ForAll("texts") String before, @ForAll("edits") Edit edit) {
    var after = edit.of(before);

    assertThat(TextDiff.between(before, after).apply(before)).isEqualTo(after);
  }

  /// So many lines that they are held together by those that stand once.
  @Property(tries = 60)
  void applyingGivesTheOtherLongText(
      @ForAll("longTexts") List<String> before, @ForAll("longTexts") List<String> after) {
    var old = String.join("\n", before);
    var now = String.join("\n", after);

    assertThat(TextDiff.between(old, now).apply(old)).isEqualTo(now);
  }

  @Property(tries = 40)
  void aLongTextKeepsTheLinesAroundWhatIsPutIn(
      @ForAll("longTexts") List<String> before, @ForAll @IntRange(max = 100) int percent) {
    var after = new ArrayList<>(before);
    after.add(before.size() * percent / 100, "put in");
    after.add("at the end");
    after.addFirst("at the start");

    var rows = TextDiff.between(String.join("\n", before), String.join("\n", after)).rows();

    assertThat(rows.stream().filter(Row::changed)).hasSizeLessThanOrEqualTo(4);
  }

  @Property
  void aTextDoesNotDifferFromItself(@ForAll("texts") String text) {
    var diff = TextDiff.between(text, text);

    assertThat(diff.hasChanges()).isFalse();
    assertThat(diff.unified("a", "b")).isEmpty();
  }

  @Property
  void partsJoinToTheirLine(@ForAll("texts") String before, @ForAll("edits") Edit edit) {
    assertThat(TextDiff.between(before, edit.of(before)).rows())
        .allMatch(row -> isWhole(row.before()) && isWhole(row.after()));
  }

  @Property
  void whatIsMarkedUnchangedIsTheSameOnBothSides(
      @ForAll("texts") String before, @ForAll("edits") Edit edit) {
    for (var row : TextDiff.between(before, edit.of(before)).rows()) {
      if (row.before() != null && row.after() != null) {
        assertThat(unchanged(row.before())).isEqualTo(unchanged(row.after()));
      }
    }
  }

  @Property
  void eachSideHasItsLinesInOrder(@ForAll("texts") String before, @ForAll("texts") String after) {
    var rows = TextDiff.between(before, after).rows();

    assertThat(side(rows, Row::before)).isEqualTo(before);
    assertThat(side(rows, Row::after)).isEqualTo(after);
  }

  @Provide
  Arbitrary<String> texts() {
    var words =
        Arbitraries.of(
            "a",
            "the",
            "tests",
            "e\u0301",
            "\u202Eright",
            "\u05D0\u05D1",
            "\uD83D\uDE00\u200D\uD83D\uDCBB",
            "\uD800",
            "中文",
            "-",
            ".",
            "`x`",
            " ",
            "  ",
            "\t",
            "\0",
            "\u2028",
            "\u0085");
    var line =
        Arbitraries.oneOf(words, Arbitraries.strings().ofMaxLength(6))
            .list()
            .ofMaxSize(8)
            .map(TextDiffProperties::joined);
    var longLine = words.list().ofSize(1_500).map(TextDiffProperties::joined);
    var ends = Arbitraries.of("\n", "\n", "\r\n", "\r", "\n\n", "");
    var lines = Arbitraries.frequencyOf(Tuple.of(60, line), Tuple.of(1, longLine));
    return Combinators.combine(lines, ends)
        .as(String::concat)
        .list()
        .ofMaxSize(10)
        .map(TextDiffProperties::joined);
  }

  /// Most lines stand once or a few times, some very often.
  @Provide
  Arbitrary<List<String>> longTexts() {
    var often = Arbitraries.of("", "- Run it.", "```", "word ".repeat(50));
    var once = Arbitraries.integers().between(0, 5_000).map("line %d"::formatted);
    return Arbitraries.frequencyOf(Tuple.of(1, often), Tuple.of(3, once))
        .list()
        .ofMinSize(1_100)
        .ofMaxSize(3_000);
  }

  @Provide
  Arbitrary<Edit> edits() {
    var places = Arbitraries.integers().between(0, 100);
    return Combinators.combine(places, places, texts()).as(Edit::new);
  }

  /// Replaces a stretch of a text; `from` and `length` in percent of it.
  record Edit(int from, int length, String by) {
    String of(String text) {
      int start = text.length() * from / 100;
      int end = start + (text.length() - start) * length / 400;
      return text.substring(0, start) + by + text.substring(end);
    }
  }

  private static boolean isWhole(@Nullable Line line) {
    if (line == null) {
      return true;
    }
    var parts = line.parts().stream().map(Part::text).toList();
    return joined(parts).equals(line.text()) && !parts.contains("");
  }

  private static String unchanged(Line line) {
    return line.parts().stream()
        .filter(part -> !part.changed())
        .map(Part::text)
        .collect(Collectors.joining());
  }

  private static String side(List<Row> rows, Function<Row, @Nullable Line> side) {
    var text = new StringBuilder();
    for (var row : rows) {
      var line = side.apply(row);
      if (line != null) {
        text.append(line.text()).append(line.end());
      }
    }
    return text.toString();
  }

  private static String joined(List<String> parts) {
    return String.join("", parts);
  }
}
