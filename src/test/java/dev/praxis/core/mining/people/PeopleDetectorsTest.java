package dev.praxis.core.mining.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.detect.Script;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.similarity.Embedder;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleDetectorsTest {
  private static final String INSTRUCTION = "put the totals into the summary table at the top";

  private static List<Signal> found(String detector, Script script) {
    var detectors = PeopleDetectors.all(new JudgedSessions(), new Embedder());
    var named = detectors.stream().filter(one -> one.name().equals(detector)).findFirst();
    return script.seenBy(named.orElseThrow()).stream()
        .filter(signal -> signal.score() >= Signal.COUNTS)
        .toList();
  }

  @Nested
  class InterruptRedirect {
    private static List<Signal> afterStopping(String words) {
      return found(
          "interrupt_redirect",
          new Script()
              .user("fix the slow query")
              .bash("npm test", ToolStatus.CANCELLED, "")
              .interrupted()
              .user(words));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "no, look at the index first",
          "not the whole suite, only the query tests",
          "you're in the wrong folder",
          "use explain analyze instead"
        })
    void isWhatSendsTheAgentElsewhere(String words) {
      assertThat(afterStopping(words))
          .singleElement()
          .satisfies(signal -> {
            assertThat(signal.quote()).isEqualTo(words);
            assertThat(signal.evidence()).containsExactly(1, 4);
          });
    }

    @ParameterizedTest
    @ValueSource(strings = {"continue", "sorry, wrong key, go on", "how far are you?"})
    void isNotAPause(String words) {
      assertThat(afterStopping(words)).isEmpty();
    }

    @Test
    void needsAnInterruption() {
      var script = new Script().user("fix the query").bash("npm test").user("no, the index first");

      assertThat(found("interrupt_redirect", script)).isEmpty();
    }
  }

  @Nested
  class DenialReason {
    private static List<Signal> refusing(String words) {
      return found(
          "denial_reason",
          new Script().user("tidy up").bash("rm -rf build", ToolStatus.DENIED, "").user(words));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "don't delete build, the server runs from it",
          "use gradle clean",
          "never rm -rf in this repo",
          "that's the wrong folder"
        })
    void isWhatIsSaidInARefusal(String words) {
      assertThat(refusing(words))
          .singleElement()
          .satisfies(signal -> {
            assertThat(signal.quote()).isEqualTo(words);
            assertThat(signal.evidence()).containsExactly(1, 3);
          });
    }

    @Test
    void isNoQuestionAboutTheCall() {
      assertThat(refusing("what would that remove exactly?")).isEmpty();
    }

    @Test
    void needsARefusal() {
      var script = new Script().user("tidy up").bash("rm -rf build").user("use gradle clean");

      assertThat(found("denial_reason", script)).isEmpty();
    }
  }

  @Nested
  class ComplaintAfterClaim {
    private static List<Signal> afterSaying(String claim, String words) {
      var script = new Script().user("fix the login").edit("/a/login.ts").agent(claim).user(words);
      return found("complaint_after_claim", script);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "it still fails here",
          "did you even run it?",
          "that's wrong, you changed the logout",
          "you didn't touch the handler"
        })
    void contradictsTheClaim(String words) {
      assertThat(afterSaying("Fixed. All tests pass now.", words))
          .singleElement()
          .satisfies(signal -> assertThat(signal.evidence()).containsExactly(3, 4));
    }

    @Test
    void isNoPraise() {
      assertThat(afterSaying("Fixed. All tests pass now.", "great, works!")).isEmpty();
    }

    @Test
    void needsAClaim() {
      assertThat(afterSaying("I am looking at the handler.", "it still fails here")).isEmpty();
    }
  }

  @Nested
  class AgentAdmission {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "You're right, I misread the ticket. Changing it now.",
          "I apologize for the confusion. The total was net.",
          "Sorry, my mistake."
        })
    void isTheAgentOwningUpInItsAnswer(String answer) {
      var script = new Script().user("x").agent("Done.").user("the total is net").agent(answer);

      assertThat(found("agent_admission", script))
          .singleElement()
          .satisfies(signal -> {
            assertThat(signal.seq()).isEqualTo(3);
            assertThat(signal.evidence()).containsExactly(2, 3);
          });
    }

    @Test
    void isNoOrdinaryAnswer() {
      var script =
          new Script().user("x").agent("Done.").user("the total is net").agent("Noted, changing.");

      assertThat(found("agent_admission", script)).isEmpty();
    }
  }

  @Nested
  class RepeatedInstruction {
    private static List<Signal> saying(String first, String second) {
      return found(
          "repeated_instruction",
          new Script().user(first).agent("Done, have a look.").user(second));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          INSTRUCTION,
          "Again: please put the totals into the summary table at the top!",
          "Hm. Put the totals into the summary table, at the top."
        })
    void isSaidTwiceOrNearly(String second) {
      assertThat(saying(INSTRUCTION, second))
          .singleElement()
          .satisfies(signal -> assertThat(signal.evidence()).containsExactly(0, 2));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "put the averages into the second table at the bottom",
          "thanks, now write the docs for it"
        })
    void isNoOtherInstruction(String second) {
      assertThat(saying(INSTRUCTION, second)).isEmpty();
    }

    @Test
    void everydayWordsMayBeRepeated() {
      assertThat(saying("run the tests", "run the tests")).isEmpty();
    }

    @Test
    void needsTheAgentToHaveActed() {
      var script = new Script().user(INSTRUCTION).user(INSTRUCTION);

      assertThat(found("repeated_instruction", script)).isEmpty();
    }
  }

  @Test
  void nobodySpeaksInASubagent() {
    var script =
        new Script().asSubagent().user("x").agent("All fixed.").user("no, that's wrong, it fails");

    assertThat(PeopleDetectors.all(new JudgedSessions(), new Embedder()))
        .allSatisfy(detector -> assertThat(script.seenBy(detector)).isEmpty());
  }

  /// A message made to keep an expression trying for ever would run into the limit.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "no ",
        "you did not ",
        "ok, ",
        "<a>",
        "\"",
        "'",
        "```",
        "why is the very ",
        "not x y, ",
        "again. ",
        "a-b.c/d_e ",
        "never",
        "не надо ",
        "\n> "
      })
  @Timeout(60)
  void readsAHundredKilobytesOfAnything(String piece) {
    var script =
        new Script().user("x").agent("All fixed.").user(piece.repeat(100_000 / piece.length()));

    assertThat(PeopleDetectors.all(new JudgedSessions(), new Embedder()))
        .allSatisfy(detector -> assertThat(script.seenBy(detector)).hasSizeLessThan(10));
  }
}
