package dev.praxis.core.instructions.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.instructions.diff.TextDiff.Line;
import dev.praxis.core.instructions.diff.TextDiff.Row;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextDiffTest {

  @Test
  void marksTheWordsThatChanged() {
    assertThat(shown("Use npm to install it.\n", "Use pnpm to install it.\n"))
        .containsExactly("Use [npm] to install it. | Use [pnpm] to install it.");
  }

  @Test
  void joinsChangesThatAlmostTouch() {
    assertThat(shown("call it a b now\n", "call it x y now\n"))
        .containsExactly("call it [a b] now | call it [x y] now");
  }

  @Test
  void keepsACombiningMarkWithItsLetter() {
    assertThat(shown("a cafe\u0301 here\n", "a cafe here\n"))
        .containsExactly("a [cafe\u0301] here | a [cafe] here");
  }

  @Test
  void comparesScriptsWithoutSpacesByCharacter() {
    assertThat(shown("提交前运行测试套件\n", "提交前运行全部测试套件\n")).containsExactly("提交前运行测试套件 | 提交前运行[全部]测试套件");
  }

  @Test
  void putsAlikeLinesSideBySide() {
    assertThat(
            shown(
                "first\n- Always run the tests.\n- Never push.\nlast\n",
                "first\n- Something quite new here.\n- Always run all the tests.\nlast\n"))
        .containsExactly(
            "first | first",
            " | [- Something quite new here.]",
            "- Always run the tests. | - Always run [all ]the tests.",
            "[- Never push.] | ",
            "last | last");
  }

  @Test
  void showsALineEndThatChangedAlone() {
    var diff = TextDiff.between("a\nb\n", "a\r\nb\n");

    assertThat(diff.rows()).extracting(Row::changed).containsExactly(true, false);
    assertThat(shown("a\nb\n", "a\r\nb\n")).containsExactly("a | a", "b | b");
  }

  @Test
  void numbersLinesOfEachSide() {
    var rows = TextDiff.between("a\nb\n", "x\na\nb").rows();

    assertThat(rows.get(1).before()).extracting(Line::number).isEqualTo(1);
    assertThat(rows.get(1).after()).extracting(Line::number).isEqualTo(2);
  }

  @Test
  void printsWhatDiffPrints() {
    var before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14";
    var after = "1\n2\n3\n4\n5\nsix\n7\n8\n9\n10\n11\n12\n13\n14\n";

    assertThat(TextDiff.between(before, after).unified("a/CLAUDE.md", "b/CLAUDE.md"))
        .isEqualTo(
            """
            --- a/CLAUDE.md
            +++ b/CLAUDE.md
            @@ -3,7 +3,7 @@
             3
             4
             5
            -6
            +six
             7
             8
             9
            @@ -11,4 +11,4 @@
             11
             12
             13
            -14
            \\ No newline at end of file
            +14
            """);
  }

  @Test
  void printsANewFileFromNothing() {
    assertThat(TextDiff.between("", "a\nb\n").unified("/dev/null", "b"))
        .isEqualTo("--- /dev/null\n+++ b\n@@ -0,0 +1,2 @@\n+a\n+b\n");
    assertThat(TextDiff.between("a\n", "a\n").unified("a", "b")).isEmpty();
  }

  @Test
  void refusesToApplyToAnotherText() {
    var diff = TextDiff.between("a\n", "b\n");

    assertThatThrownBy(() -> diff.apply("c\n")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> diff.apply("a\nmore\n")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void comparesLargeTextsOfRepeatedLines() {
    var before = "a\nb\n".repeat(50_000);
    var after = "b\na\n".repeat(50_000);

    assertThat(TextDiff.between(before, after).apply(before)).isEqualTo(after);
  }

  private static List<String> shown(String before, String after) {
    return TextDiff.between(before, after).rows().stream()
        .map(row -> shown(row.before()) + " | " + shown(row.after()))
        .toList();
  }

  private static String shown(@Nullable Line line) {
    return line == null
        ? ""
        : line.parts().stream()
            .map(part -> part.changed() ? "[" + part.text() + "]" : part.text())
            .collect(Collectors.joining());
  }
}
