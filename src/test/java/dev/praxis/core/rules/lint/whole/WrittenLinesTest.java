package dev.praxis.core.rules.lint.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.praxis.core.rules.lint.Line;
import dev.praxis.core.rules.lint.Where;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenLinesTest {

  private static List<Line> lines(String text) {
    return WrittenLines.of("CLAUDE.md", text, String::length);
  }

  @Test
  void takesItemsAndParagraphsInOnePieceWithTheirPlaces() {
    var lines =
        lines(
            """
            # Rules

            Use **pnpm**
            in every package.

            - Run `a_b` first,
              then commit.
            * [x] Read the _guide_.
            12. Never push.
            """);

    assertThat(lines)
        .extracting(Line::text, Line::where)
        .containsExactly(
            tuple("Use pnpm in every package.", new Where.InFile("CLAUDE.md", 3)),
            tuple("Run `a_b` first, then commit.", new Where.InFile("CLAUDE.md", 6)),
            tuple("Read the guide.", new Where.InFile("CLAUDE.md", 8)),
            tuple("Never push.", new Where.InFile("CLAUDE.md", 9)));
    assertThat(lines).extracting(Line::rank).containsOnly(Line.BY_HAND);
    assertThat(lines.getLast().tokens()).isEqualTo("Never push.".length());
  }

  @Test
  void leavesOutWhatIsNoSentenceOfTheAuthor() {
    var lines =
        lines(
            """
            ---
            paths: src/**
            ---
            Commands:
            ```sh
            - rm -rf build
            ```
            | a | b |
            > quoted
            @docs/more.md
            <!-- praxis:rules start v1 -->
            - A rule of ours.
            <!-- praxis:rules end -->
            <details>
            Last words.
            """);

    assertThat(lines).extracting(Line::text).containsExactly("Last words.");
  }

  @Test
  void readsAnyLineEndingAndAnEmptyFile() {
    assertThat(lines("- One.\r\n- Two.\r\n"))
        .extracting(Line::text)
        .containsExactly("One.", "Two.");
    assertThat(lines("")).isEmpty();
    assertThat(lines("```\nnever closed")).isEmpty();
  }
}
