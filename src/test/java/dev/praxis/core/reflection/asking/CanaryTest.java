package dev.praxis.core.reflection.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.model.LocalModelServer;
import dev.praxis.core.model.Provider;
import dev.praxis.core.reflection.OptimizerInput;
import dev.praxis.core.reflection.OptimizerKind;
import dev.praxis.core.reflection.OptimizerSettings;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.core.reflection.prompt.PromptEdit;
import dev.praxis.core.reflection.trajectory.Feedback;
import dev.praxis.core.reflection.trajectory.Trajectory;
import dev.praxis.core.reflection.trajectory.Trajectory.Role;
import dev.praxis.core.reflection.trajectory.Trajectory.Turn;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every word of the curator reaches every request of every kind, in the vendors' own formats. Each
/// word is one that stands nowhere else.
final class CanaryTest {
  private static final String EDITS =
      """
      {"edits":[{"act":"add","line":2,"text":"Run the tests before you say you are done.",\
      "why":"It claimed success twice.","evidence":[1]}],"why":"One line is missing."}\
      """;
  private static final List<String> WORDS_OF_THE_CURATOR =
      List.of(
          "canary-name",
          "canary-instructions",
          "canary-occasion",
          "canary-behaviour-a",
          "canary-behaviour-b",
          "canary-protected",
          "canary-feedback",
          "canary-guidance",
          "{canary_variable}",
          "4321");
  private static final List<String> WORDS_OF_SESSIONS =
      List.of(
          "canary-said",
          "canary-answered",
          "canary-tag",
          "canary-comment",
          "canary-point",
          "canary-revised");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "ANTHROPIC,PROMPT_MEMORY", "ANTHROPIC,METAPROMPT", "ANTHROPIC,GRADIENT",
    "OPENAI,PROMPT_MEMORY", "OPENAI,METAPROMPT", "OPENAI,GRADIENT",
    "OLLAMA,PROMPT_MEMORY", "OLLAMA,METAPROMPT", "OLLAMA,GRADIENT"
  })
  void everyWordReachesEveryStep(Provider provider, OptimizerKind kind) {
    try (var asked = new AskedModel(folder, provider)) {
      answers(asked.server, kind);

      var optimization = asked.optimizer().optimize(input(kind), Progress.ignored());

      var sent = asked.server.requests().stream().map(LocalModelServer.Request::all).toList();
      assertThat(sent).hasSize(steps(kind)).hasSize(optimization.calls());
      for (int i = 0; i < sent.size(); i++) {
        assertThat(sent.get(i)).contains(WORDS_OF_THE_CURATOR);
        boolean applies = kind == OptimizerKind.GRADIENT && i == sent.size() - 1;
        if (applies) {
          assertThat(sent.get(i)).contains("canary-hypothesis", "canary-change");
        } else {
          assertThat(sent.get(i)).contains(WORDS_OF_SESSIONS);
        }
      }
      assertThat(optimization.isOffline()).isFalse();
      assertThat(optimization.cost().dollars().orElseThrow()).isPositive();
      assertThat(optimization.prompts().getFirst().edits())
          .containsExactly(
              PromptEdit.adding(
                  2,
                  "Run the tests before you say you are done.",
                  "It claimed success twice.",
                  List.of("s1")));
      assertThat(optimization.prompts().getFirst().after())
          .isEqualTo(
              """
              Greet {canary_variable}.
              canary-protected stays.
              Run the tests before you say you are done.
              Be brief.
              """);
    }
  }

  private static void answers(LocalModelServer server, OptimizerKind kind) {
    var choice =
        """
        {"prompts":[{"name":"canary-name","why":"It is the only one."}]}\
        """;
    switch (kind) {
      case PROMPT_MEMORY -> server.answers(choice, EDITS);
      case METAPROMPT ->
          server.answers(
              choice,
              "{\"reflection\":\"It never ran them.\"}",
              """
              {"reflection":"Not sure yet.","ready":false,"edits":[],"why":""}\
              """,
              """
              {"reflection":"Sure.","ready":true,\
              """
                  + EDITS.substring(1));
      case GRADIENT ->
          server.answers(
              choice,
              "{\"critique\":\"It never ran them.\"}",
              """
              {"critique":"Sure.","ready":true,"recommendations":[{"hypothesis":"canary-hypothesis",\
              "change":"canary-change","evidence":[1]}]}\
              """,
              EDITS);
    }
  }

  private static int steps(OptimizerKind kind) {
    return switch (kind) {
      case PROMPT_MEMORY -> 2;
      case METAPROMPT, GRADIENT -> 4;
    };
  }

  private static OptimizerInput input(OptimizerKind kind) {
    var prompt =
        EditablePrompt.of(
                "canary-name", "Greet {canary_variable}.\ncanary-protected stays.\nBe brief.\n")
            .updating("canary-instructions")
            .when("canary-occasion")
            .keeping(List.of("canary-behaviour-a", "canary-behaviour-b"))
            .protecting(List.of("canary-protected"));
    var trajectory =
        new Trajectory(
            "s1",
            Optional.empty(),
            List.of(new Turn(Role.USER, "canary-said"), new Turn(Role.AGENT, "canary-answered")),
            new Feedback(
                List.of("canary-comment"), Map.of("score", "canary-point"), "canary-revised"),
            List.of("canary-tag"));
    return new OptimizerInput(
        List.of(prompt),
        List.of(trajectory),
        "canary-feedback",
        OptimizerSettings.of(kind).guided("canary-guidance").within(4321));
  }
}
