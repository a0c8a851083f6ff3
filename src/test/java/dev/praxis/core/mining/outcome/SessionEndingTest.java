package dev.praxis.core.mining.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.detect.Script;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.ToolStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Only strong evidence makes an outcome.
class SessionEndingTest {
  private static Optional<SessionEnding.Ending> of(Script script) {
    var ending = new SessionEnding(new JudgedSessions());
    return ending.of(script.session(), script.events());
  }

  private static Script edited() {
    return new Script().user("fix it").edit("src/a.py");
  }

  @Test
  void testedAndCommittedIsASuccess() {
    var script =
        edited()
            .bash("pytest -q", ToolStatus.OK, "9 passed in 0.2s")
            .bash("git commit -am fix")
            .agent("Committed.");

    assertThat(of(script))
        .hasValue(
            new SessionEnding.Ending(Outcome.SUCCESS, "tests passed, then the work was committed"));
  }

  @Test
  void brokenOffAfterAFailingRunIsAFailure() {
    var script =
        edited()
            .bash("pytest -q | tail -1", ToolStatus.OK, "2 failed, 7 passed in 0.2s")
            .interrupted();

    assertThat(of(script))
        .hasValueSatisfying(ending -> assertThat(ending.outcome()).isEqualTo(Outcome.FAILURE));
  }

  @Test
  void everythingElseIsUnknown() {
    assertThat(of(edited().agent("Done."))).isEmpty();
    assertThat(of(edited().bash("pytest", ToolStatus.OK, "9 passed in 0.2s").agent("Done.")))
        .isEmpty();
    assertThat(
            of(
                edited()
                    .bash("pytest", ToolStatus.OK, "9 passed in 0.2s")
                    .bash("git commit -am fix")
                    .user("no, that is wrong")
                    .agent("Sorry.")))
        .isEmpty();
  }
}
