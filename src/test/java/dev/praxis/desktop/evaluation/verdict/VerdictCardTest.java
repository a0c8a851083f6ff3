package dev.praxis.desktop.evaluation.verdict;

import static dev.praxis.desktop.evaluation.SampleReplays.critical;
import static dev.praxis.desktop.evaluation.SampleReplays.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.Looks;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.SampleReplays;
import dev.praxis.desktop.evaluation.SampleRuns;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerdictCardTest {
  private static final Texts TEXTS = Texts.ofThisComputer();

  private static PairedItem[] items(int count, String before, String after) {
    return IntStream.range(0, count)
        .mapToObj(i -> item("task " + i, before, after))
        .toArray(PairedItem[]::new);
  }

  @Test
  void tellsADecisiveResultLargeWithItsIntervalAndItsTest() {
    var card = VerdictCard.of(SampleReplays.of(1, items(10, "F", "P")), List.of(), TEXTS);

    assertThat(card.mark()).isEqualTo(VerdictMark.BETTER);
    assertThat(card.alarm()).isEmpty();
    assertThat(card.lead()).startsWith("Replay: failures fell from 10 of 10 to 0 of 10.");
    assertThat(card.lead() + " " + card.rest())
        .contains("95 % CI")
        .contains("McNemar exact")
        .contains("Look 1 of 3");
    assertThat(card.progress()).isEmpty();
  }

  @Test
  void tellsCriticalRegressionsBeforeAllElse() {
    var card =
        VerdictCard.of(
            SampleReplays.of(1, critical("login", "P", "F"), item("task 2", "F", "P")),
            List.of(),
            TEXTS);

    assertThat(card.alarm()).isEqualTo("1 critical regression");
    assertThat(card.mark()).isEqualTo(VerdictMark.NOT_DECISIVE);
  }

  @Test
  void saysNothingOfAReplayThatIsUnderWay() {
    var card =
        VerdictCard.of(
            SampleReplays.of(1, item("task 1", "FP", "P."), item("task 2", "PP", "..")),
            List.of(),
            TEXTS);

    assertThat(card.mark()).isEqualTo(VerdictMark.UNFINISHED);
    assertThat(card.progress()).contains(5 / 8.0);
    assertThat(card.lead()).startsWith("3 of 8 runs have no result yet.");
  }

  @Test
  void saysWhatTheDifferenceWouldBeWithoutRunsThatBrokeDown() {
    var card =
        VerdictCard.of(
            SampleReplays.of(1, item("task 1", "EF", "PP"), item("task 2", "EP", "PP")),
            List.of(),
            TEXTS);

    assertThat(card.notes())
        .containsExactly(
            "Sensitivity: without the 2 runs that broke down or ran out of time, the difference"
                + " would be −50.0 points.");
  }

  @Test
  void countsAPersonsWordAndTheMachinesApart() {
    var one = item("task 1", "F", "P");
    var two = item("task 2", "F", "F");
    var overruled =
        new PairedItem(
            "task 2",
            two.project(),
            two.tag(),
            false,
            two.before(),
            List.of(SampleReplays.overruled(two.after().getFirst(), false)));

    var card = VerdictCard.of(SampleReplays.of(1, one, overruled), List.of(), TEXTS);

    assertThat(card.lead()).contains("from 2 of 2 to 0 of 2");
    assertThat(card.notes())
        .containsExactly(
            "A person overruled the machine on one run; by the machine alone the difference would"
                + " be −50.0 points.");
  }

  @Test
  void aResultWithAFaultIsInvalidAndSaysWhy() {
    var card =
        VerdictCard.of(
            SampleReplays.of(1, List.of("a rule quotes a held-out session"), items(8, "F", "P")),
            List.of(),
            TEXTS);

    assertThat(card.mark()).isEqualTo(VerdictMark.INVALID);
    assertThat(card.lead()).startsWith("This result is invalid: a rule quotes a held-out session.");
  }

  @Test
  void coverageIsPotentialAndItsWarningsAreSentences() {
    var kept = new KeptCoverage(SampleRuns.with(4, 1), new Looks(1, 3));

    var card = VerdictCard.of(kept, List.of("The split has changed."), TEXTS);

    assertThat(card.mark()).isEqualTo(VerdictMark.POTENTIAL);
    assertThat(card.lead()).endsWith("This is potential, not proof.");
    assertThat(card.cautions())
        .containsExactly("Only 6 items: the interval is wide.", "The split has changed.");
  }
}
