package dev.praxis.core.reflection.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.reflection.trajectory.Trajectory.Role;
import dev.praxis.core.reflection.trajectory.Trajectory.Turn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Trajectories with feedback in every shape.
final class TrajectoryReaderTest {
  private static final String TALK =
      """
      [{"role":"user","content":"Why?"},{"role":"assistant","content":"So."}]\
      """;

  private final TrajectoryReader reader = new TrajectoryReader();

  @Test
  void feedbackMayBeAnything() {
    assertThat(feedback("null")).isEqualTo(Feedback.NONE);
    assertThat(feedback("\"Be brief.\"")).isEqualTo(Feedback.words("Be brief."));
    assertThat(feedback("0.25")).isEqualTo(new Feedback(List.of(), Map.of("score", "0.25"), ""));
    assertThat(feedback("true")).isEqualTo(new Feedback(List.of(), Map.of("score", "true"), ""));
    assertThat(feedback("{\"clarity\":\"needs structure\",\"score\":0.2,\"comment\":\"Hm.\"}"))
        .isEqualTo(
            new Feedback(List.of("Hm."), Map.of("clarity", "needs structure", "score", "0.2"), ""));
    assertThat(feedback("{\"revised\":\"Because.\"}"))
        .isEqualTo(new Feedback(List.of(), Map.of(), "Because."));
    assertThat(feedback("{\"role\":\"assistant\",\"content\":\"Because.\"}").revised())
        .isEqualTo("Because.");
    assertThat(
            feedback(
                    "[{\"role\":\"user\",\"content\":\"Why?\"},{\"role\":\"assistant\",\"content\":\"Because.\"}]")
                .revised())
        .isEqualTo("Because.");
    assertThat(feedback("[\"One.\",\"Two.\"]").words()).containsExactly("One.", "Two.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[%s,\"F\"]]",
        "[%s,\"F\"]",
        "[{\"messages\":%s,\"feedback\":\"F\"}]",
        "{\"messages\":%s,\"annotation\":\"F\"}",
        "\uFEFF[[%s,\"F\"]]"
      })
  void everyWayToWriteOneIsRead(String shape) {
    var read = reader.read("f.json", shape.formatted(TALK));

    assertThat(read).hasSize(1);
    assertThat(read.getFirst().turns())
        .containsExactly(new Turn(Role.USER, "Why?"), new Turn(Role.AGENT, "So."));
    assertThat(read.getFirst().feedback()).isEqualTo(Feedback.words("F"));
  }

  @Test
  void oneMayStandOnEachLineAndHaveItsOwnName() {
    var lines = "{\"id\":\"a\",\"messages\":%s}\n[%s,null]\n".formatted(TALK, TALK);

    assertThat(reader.read("f.jsonl", lines))
        .extracting(Trajectory::key)
        .containsExactly("a", "f.jsonl/2");
  }

  @Test
  void aBareConversationHasNoFeedback() {
    assertThat(reader.read("f.json", TALK))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.feedback().isNone()).isTrue();
          assertThat(each.turns()).hasSize(2);
        });
  }

  @Test
  void whatAToolAnsweredIsLeftOut() {
    var talk =
        """
        [{"role":"user","content":"Go."},{"role":"tool","content":"rm -rf everything"}]\
        """;

    assertThat(reader.read("f.json", "[[" + talk + ",null]]").getFirst().inWords())
        .contains("answers, 17 characters")
        .doesNotContain("rm -rf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "[1]", "\"x\"", "[[1,2]]", "[{\"messages\":[]}]"})
  void anythingElseIsTold(String text) {
    assertThatThrownBy(() -> reader.read("f.json", text)).isInstanceOf(Problem.class);
  }

  private Feedback feedback(String json) {
    return reader.read("f.json", "[[%s,%s]]".formatted(TALK, json)).getFirst().feedback();
  }
}
