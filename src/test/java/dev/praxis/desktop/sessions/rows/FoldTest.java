package dev.praxis.desktop.sessions.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class FoldTest {

  @Test
  void shortTextIsShownWhole() {
    var fold = Fold.of("one\ntwo\n", 12);
    assertThat(fold.head()).isEqualTo("one\ntwo");
    assertThat(fold.folded()).isFalse();
    assertThat(fold.lines()).isEqualTo(2);
  }

  @Test
  void longTextShowsItsFirstLines() {
    var fold = Fold.of(lines(214), 12);
    assertThat(fold.head().lines()).hasSize(12).startsWith("line 0").endsWith("line 11");
    assertThat(fold.folded()).isTrue();
    assertThat(fold.wide()).isFalse();
    assertThat(fold.lines()).isEqualTo(214);
  }

  @Test
  void aLineOrTwoMoreAreNotWorthFolding() {
    assertThat(Fold.of(lines(14), 12).folded()).isFalse();
    assertThat(Fold.of(lines(15), 12).folded()).isTrue();
  }

  @Test
  void aVeryLongLineIsCut() {
    var fold = Fold.of("x".repeat(12_345), 12);
    assertThat(fold.head()).hasSize(Fold.MOST_CHARS);
    assertThat(fold.wide()).isTrue();
    assertThat(fold.rest()).hasSize(2);
  }

  @Test
  void aSignOfTwoHalvesIsNotCutApart() {
    var fold = Fold.of("x".repeat(Fold.MOST_CHARS - 1) + "😀 and more", 12);
    assertThat(fold.head()).hasSize(Fold.MOST_CHARS - 1);
    assertThat(fold.rest().getFirst()).startsWith("😀");
  }

  @Property
  void nothingGetsLost(
      @ForAll @IntRange(max = 200) int lines, @ForAll @IntRange(max = 9_000) int width) {
    var text = lines(lines) + "y".repeat(width) + "\nlast";
    var fold = Fold.of(text, 12);
    var pieces = Stream.concat(Stream.of(fold.head()), fold.rest().stream()).toList();
    assertThat(String.join("", pieces).replace("\n", "")).isEqualTo(text.replace("\n", ""));
    assertThat(pieces).allMatch(piece -> piece.length() <= Fold.MOST_CHARS);
    assertThat(pieces).allMatch(piece -> piece.lines().count() <= 40);
  }

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "line " + i + "\n")
        .collect(Collectors.joining());
  }
}
