package dev.praxis.core.mining.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.session.ToolStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestsNotRunDetectorTest {
  private final TestsNotRunDetector detector = new TestsNotRunDetector(new JudgedSessions());

  private static Script edited() {
    return new Script()
        .user("Round the prices")
        .agent("On it.")
        .edit("/home/ada/app/src/Price.java");
  }

  @Test
  void findsAClaimWithoutATestAfterTheLastEdit() {
    var script = edited().bash("mvn test").edit("/home/ada/app/src/Price.java").agent("Fixed.");

    assertThat(script.seenBy(detector))
        .singleElement()
        .satisfies(signal -> {
          assertThat(signal.tag()).isEqualTo("forgot_to_run_tests");
          assertThat(signal.quote()).isEqualTo("Fixed.");
          assertThat(signal.reason()).isEqualTo("tests never ran after the last edit");
          assertThat(signal.evidence()).containsExactly(6, 8);
          assertThat(signal.score()).isGreaterThan(Signal.COUNTS);
        });
  }

  @Test
  void aComplaintMakesItSurer() {
    var plain = edited().agent("Done.").user("thanks").seenBy(detector).getFirst();
    var complained =
        edited()
            .agent("Done.")
            .user("You didn't run the tests. PriceTest is red.")
            .seenBy(detector)
            .getFirst();

    assertThat(complained.score()).isGreaterThan(plain.score());
    assertThat(complained.evidence()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mvn -q test",
        "just check",
        "mise run ci",
        "bin/test src/price",
        "cd api && npm test 2>&1 | tail -5",
        "bash -c 'pytest -x'"
      })
  void aTestRunAfterTheLastEditIsEnough(String command) {
    assertThat(edited().bash(command).agent("Done.").seenBy(detector)).isEmpty();
    assertThat(
            edited().bash(command, ToolStatus.FAILED, "1 failed").agent("Done.").seenBy(detector))
        .isEmpty();
  }

  @Test
  void aTestRunThatWasRefusedIsNoneAndWaivesTests() {
    assertThat(edited().bash("mvn test", ToolStatus.DENIED, "").agent("Done.").seenBy(detector))
        .isEmpty();
  }

  @Test
  void aBuildAloneIsAHintOnly() {
    assertThat(edited().bash("mvn -q compile").agent("Done.").seenBy(detector))
        .singleElement()
        .satisfies(signal -> assertThat(signal.score()).isLessThan(Signal.COUNTS));
  }

  @Test
  void editsOfDocumentsAndScratchFilesNeedNoTests() {
    assertThat(
            new Script().user("x").edit("/home/ada/app/README.md").agent("Done.").seenBy(detector))
        .isEmpty();
    assertThat(new Script().user("x").edit("/tmp/try.py").agent("Done.").seenBy(detector))
        .isEmpty();
  }

  @Test
  void editsInTheShellCount() {
    assertThat(
            new Script().user("x").bash("sed -i s/a/b/ src/A.java").agent("Done.").seenBy(detector))
        .hasSize(1);
    assertThat(
            new Script()
                .user("x")
                .bash("sed -i s/a/b/ src/A.java && mvn test")
                .agent("Done.")
                .seenBy(detector))
        .isEmpty();
  }

  @Test
  void anHonestReportIsNoClaim() {
    assertThat(edited().agent("Changed it. I have not run the tests yet.").seenBy(detector))
        .isEmpty();
    assertThat(edited().agent("Fixed, but BookingTest still fails.").seenBy(detector)).isEmpty();
    assertThat(edited().agent("Should I use BigDecimal here?").seenBy(detector)).isEmpty();
  }

  @Test
  void aPersonMayWaiveTests() {
    assertThat(
            new Script()
                .user("Round the prices. Don't run the tests, they take an hour.")
                .edit("/home/ada/app/src/Price.java")
                .agent("Done.")
                .seenBy(detector))
        .isEmpty();
  }

  @Test
  void workStillUnderWayIsNotJudged() {
    assertThat(
            edited()
                .agent("Done with the class.")
                .bash("mvn test")
                .agent("Green.")
                .seenBy(detector))
        .isEmpty();
  }

  @Test
  void eachTurnIsJudgedOnce() {
    var script =
        edited()
            .agent("Done.")
            .user("and the discounts")
            .edit("/home/ada/app/src/Discount.java")
            .agent("Implemented.")
            .user("what is a discount?")
            .agent("It is implemented in Discount.");

    assertThat(script.seenBy(detector)).hasSize(2);
  }

  @Test
  void aSubagentLeavesTheTestsToItsCaller() {
    assertThat(edited().agent("Done.").asSubagent().seenBy(detector)).isEmpty();
  }
}
