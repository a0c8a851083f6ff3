package dev.praxis.core.reflection.asking;

import dev.praxis.core.model.ModelRequest.AnswerSchema;
import dev.praxis.core.model.prompt.Prompt;
import java.util.Map;

/// One kind of request: what the model is to do, and the JSON that it is to answer with.
enum Step {
  CHOOSE("choose", 600, "\"prompts\":[{\"name\":\"\",\"why\":\"\"}]"),
  EDIT("edit", 2_400, Step.EDITS),
  REFLECT("reflect", 800, "\"reflection\":\"\""),
  REFLECT_OR_EDIT("reflect-or-edit", 2_800, "\"reflection\":\"\",\"ready\":true," + Step.EDITS),
  CRITICISE("criticise", 800, "\"critique\":\"\""),
  CRITICISE_OR_RECOMMEND(
      "criticise-or-recommend", 2_000, "\"critique\":\"\",\"ready\":true," + Step.RECOMMENDATIONS),
  RECOMMEND("recommend", 1_600, Step.RECOMMENDATIONS),
  APPLY("apply", 2_400, Step.EDITS);

  private static final String EDITS =
      "\"edits\":[{\"act\":\"\",\"line\":0,\"text\":\"\",\"why\":\"\",\"evidence\":[0]}],\"why\":\"\"";
  private static final String RECOMMENDATIONS =
      "\"recommendations\":[{\"hypothesis\":\"\",\"change\":\"\",\"evidence\":[0]}]";

  private final String name;
  private final int mostTokens;
  private final String example;

  Step(String name, int mostTokens, String example) {
    this.name = name;
    this.mostTokens = mostTokens;
    this.example = example;
  }

  /// What the model is told about its work.
  String system() {
    return Prompt.named("optimize").with(Map.of("task", task()));
  }

  /// What it is to do now.
  String task() {
    return Prompt.named("optimize-" + name).text().strip();
  }

  int mostTokens() {
    return mostTokens;
  }

  AnswerSchema schema() {
    return new AnswerSchema(
        "optimize_" + name.replace('-', '_'), ExampleSchema.of("{" + example + "}"));
  }
}
