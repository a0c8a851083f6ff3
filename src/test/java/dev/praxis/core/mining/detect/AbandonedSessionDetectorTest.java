package dev.praxis.core.mining.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.session.ToolStatus;
import org.junit.jupiter.api.Test;

class AbandonedSessionDetectorTest {
  private final AbandonedSessionDetector detector =
      new AbandonedSessionDetector(new JudgedSessions());

  private static Script begun() {
    return new Script().user("move the invoices to the new table").bash("psql -l");
  }

  @Test
  void aQuestionNobodyAnsweredIsAWeakHint() {
    assertThat(begun().agent("Which of the two tables do you mean?").seenBy(detector))
        .singleElement()
        .satisfies(signal -> {
          assertThat(signal.score()).isLessThan(Signal.COUNTS);
          assertThat(signal.tag()).isEmpty();
          assertThat(signal.quote()).isEqualTo("Which of the two tables do you mean?");
        });
  }

  @Test
  void aFailureBeforeTheQuestionMakesItSurer() {
    var plain = begun().agent("Which table?").seenBy(detector).getFirst();
    var failed =
        begun()
            .bash("psql -f move.sql", ToolStatus.FAILED, "ERROR: relation does not exist")
            .agent("It failed. Which table?")
            .seenBy(detector)
            .getFirst();

    assertThat(failed.score()).isGreaterThan(plain.score());
    assertThat(failed.evidence()).containsExactly(3, 5);
  }

  @Test
  void aFailingResultOrAnInterruptionAtTheEndIsAHint() {
    assertThat(
            begun()
                .bash("psql -f move.sql", ToolStatus.FAILED, "ERROR: relation does not exist")
                .seenBy(detector))
        .singleElement()
        .satisfies(signal -> assertThat(signal.evidence()).containsExactly(3, 4));
    assertThat(begun().bash("psql -f move.sql").interrupted().seenBy(detector)).hasSize(1);
  }

  @Test
  void greetingsAndLeavingTheProgramAreNoHint() {
    assertThat(new Script().user("hello").agent("How can I help?").seenBy(detector)).isEmpty();
    assertThat(begun().agent("There are two tables.").interrupted().seenBy(detector)).isEmpty();
  }

  @Test
  void whoWasServedMayLeave() {
    assertThat(begun().agent("Done. Shall I drop the old table too?").seenBy(detector)).isEmpty();
    assertThat(begun().bash("psql -f move.sql").seenBy(detector)).isEmpty();
    assertThat(begun().agent("Which table?").user("the second").seenBy(detector)).isEmpty();
    assertThat(begun().agent("Which table?").asSubagent().seenBy(detector)).isEmpty();
  }
}
