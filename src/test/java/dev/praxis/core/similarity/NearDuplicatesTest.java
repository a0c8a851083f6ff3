package dev.praxis.core.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class NearDuplicatesTest {
  @Test
  void whatDiffersInNumbersAndFoldersOnlyIsTheSame() {
    assertThat(
            NearDuplicates.groups(
                List.of(
                    "File /home/ann/app/Tide.java has not been read yet (attempt 2)",
                    "Permission denied while opening the socket",
                    "File src/main/Tide.java has not been read yet (attempt 17)")))
        .containsExactly(List.of(0, 2), List.of(1));
  }

  @Test
  void smallChangesOfWordsStayInOneGroup() {
    assertThat(
            NearDuplicates.groups(
                List.of(
                    "you forgot to run the tests before you said it was done",
                    "you forgot to run the tests again before you said it was done",
                    "the sidebar should be on the left, not on the right")))
        .containsExactly(List.of(0, 1), List.of(2));
  }

  @Test
  void aChainDoesNotJoinWhatIsUnlikeAtItsEnds() {
    var words = IntStream.range(0, 40).mapToObj(NearDuplicatesTest::letters).toList();
    var chain =
        IntStream.rangeClosed(0, 30)
            .mapToObj(i -> String.join(" ", words.subList(i, i + 10)))
            .toList();

    for (var group : NearDuplicates.groups(chain)) {
      assertThat(group.getLast() - group.getFirst()).isLessThan(8);
    }
  }

  @Test
  void aHundredCardsOfTwentyFiveMistakesAreTwentyFiveGroups() {
    var cards = new ArrayList<String>();
    for (int copy = 0; copy < 4; copy++) {
      for (int mistake = 0; mistake < 25; mistake++) {
        cards.add(
            "mistake%s with part%s of thing%s seen at %d:%d"
                .formatted(
                    letters(mistake), letters(mistake + 30), letters(mistake + 60), copy, 7));
      }
    }

    assertThat(NearDuplicates.groups(cards))
        .hasSize(25)
        .allSatisfy(group -> assertThat(group).hasSize(4));
  }

  @Property(tries = 200)
  void everyTextIsInExactlyOneGroup(@ForAll List<String> texts) {
    var places = NearDuplicates.groups(texts).stream().flatMap(List::stream).sorted().toList();

    assertThat(places).isEqualTo(IntStream.range(0, texts.size()).boxed().toList());
  }

  private static String letters(int number) {
    return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
  }

  @Test
  void whatAHarnessWritesAroundAnswersMakesThemNotAlike() {
    var frame = "<returncode>1</returncode> <output> %s </output>";

    var groups =
        NearDuplicates.groups(
            List.of(
                frame.formatted("sh: tide: not found"),
                frame.formatted("harbour closed at dusk"),
                frame.formatted("harbour closed at dusk")));

    assertThat(groups).containsExactly(List.of(0), List.of(1, 2));
  }
}
