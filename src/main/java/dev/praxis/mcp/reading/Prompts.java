package dev.praxis.mcp.reading;

import dev.praxis.mcp.arguments.Arguments;
import dev.praxis.mcp.arguments.Field;
import io.modelcontextprotocol.server.McpServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import java.util.function.Function;

/// What a person can have an agent do, by a name.
public final class Prompts {
  private static final Field TASK =
      Field.required("task", new Field.Text(2_000), "What is to be done, in plain words.");
  private static final Field FOCUS =
      Field.optional("focus", new Field.Text(500), "What to look at most; everything if left out.");

  private static final String USE =
      """
      Do the task below with a skill, where there is one.

      1. Call get_rules, and follow what it says.
      2. Call find_skills with the task. Where nothing fits, do the task your own way.
      3. Choose the skill by its match and by its reliability, and mind how few runs that rests on. \
      Call get_skill with the values you know for its parameters.
      4. Make sure of its preconditions, then do its steps in their order. Check each against what \
      it says to expect. Where one fails or has to be done otherwise, call record_step.
      5. Verify the result by something that can be seen: tests, the exit status of a command, a \
      health check. Then call record_outcome with that as the verifier, and quote what it showed as \
      evidence. Do so also where it failed.
      """;

  private static final String REFLECT =
      """
      Look back on this session and hand in what the next one should know.

      1. Call get_rules and see what is known already.
      2. Go through what you did. For each mistake that cost time and could come again, and for \
      each time the person corrected you: would one imperative sentence have prevented it? Then call \
      propose_rule with that sentence, and with what happened as evidence. At most three.
      3. Was there a procedure of three steps or more that worked, was verified and may come again? \
      Call find_skills to see whether it is known. If not, call propose_skill with its steps, without \
      detours, with {names} in the place of what differs from case to case.
      4. For each skill you used without telling of it: call record_outcome.
      5. Tell the person in a few lines what you handed in, and that it waits for them in Praxis. \
      Nothing to hand in is a good answer too.
      """;

  private final Reading reading;

  public Prompts(Reading reading) {
    this.reading = reading;
  }

  public List<SyncPromptSpecification> all() {
    return List.of(
        prompt(
            "use_skill",
            "Use a skill",
            "Do a task by a skill that is known to work, and tell how it went.",
            TASK,
            task -> USE + "\nThe task: " + task + "\n"),
        prompt(
            "reflect_on_session",
            "Reflect on this session",
            "Look back on this session, and propose the rules and skills it teaches.",
            FOCUS,
            focus -> focus.isEmpty() ? REFLECT : REFLECT + "\nLook above all at: " + focus + "\n"));
  }

  private SyncPromptSpecification prompt(
      String name, String title, String description, Field field, Function<String, String> words) {
    var argument =
        PromptArgument.builder(field.name())
            .description(field.description())
            .required(field.required())
            .build();
    var prompt =
        Prompt.builder(name)
            .title(title)
            .description(description)
            .arguments(List.of(argument))
            .build();
    return new SyncPromptSpecification(
        prompt,
        (exchange, request) -> {
          var outcome =
              reading.prompt(
                  exchange,
                  name,
                  request.arguments(),
                  () ->
                      words.apply(
                          Arguments.of(List.of(field), request.arguments())
                              .text(field.name())
                              .strip()));
          var text = outcome.answer();
          if (text == null) {
            throw McpError.builder(ErrorCodes.INVALID_PARAMS).message(outcome.failure()).build();
          }
          var content = TextContent.builder(text).build();
          var message = PromptMessage.builder(Role.USER, content).build();
          return GetPromptResult.builder(List.of(message)).description(description).build();
        });
  }
}
