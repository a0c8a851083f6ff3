package dev.praxis.core.mining.tags;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.praxis.core.Problem;
import java.util.List;

/// How a tag of the curator's own finds its evidence.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TagDefinition.Examples.class, name = "examples"),
  @JsonSubTypes.Type(value = TagDefinition.Query.class, name = "query"),
  @JsonSubTypes.Type(value = TagDefinition.Pattern.class, name = "pattern")
})
public sealed interface TagDefinition {

  /// By likeness: untagged evidence like the positive ones, and unlike the negative ones, is
  /// proposed for the tag. Nothing is tagged without the curator.
  record Examples(List<String> positive, List<String> negative) implements TagDefinition {
    public Examples {
      positive = List.copyOf(positive);
      negative = List.copyOf(negative);
    }
  }

  /// By words: a step of which each word, or phrase in quotes, is a part.
  ///
  /// @param stepKind of the steps it looks at, as stored: `user_message`; empty for all
  record Query(String words, String stepKind) implements TagDefinition {}

  /// By what happens: these steps in this order, nothing that `without` fits between the first and
  /// the last of them. What is found is the last one.
  ///
  /// @param steps one or more
  /// @param without steps that must not lie between
  /// @param within the most steps of the session from the first to the last; 0 for any number
  record Pattern(List<StepPattern> steps, List<StepPattern> without, int within)
      implements TagDefinition {
    public Pattern {
      steps = List.copyOf(steps);
      without = List.copyOf(without);
    }
  }

  /// What a step must be like; empty fields fit everything.
  ///
  /// @param kind as stored: `tool_call`
  /// @param tool name of the tool, of a call or its result
  /// @param words as of a [Query]
  /// @param failed fits only results that report a failure
  record StepPattern(String kind, String tool, String words, boolean failed) {
    boolean fitsEverything() {
      return kind.isBlank() && tool.isBlank() && words.isBlank() && !failed;
    }
  }

  /// As stored: `pattern`.
  default String kind() {
    return switch (this) {
      case Examples _ -> "examples";
      case Query _ -> "query";
      case Pattern _ -> "pattern";
    };
  }

  /// Makes sure that it can find something.
  ///
  /// @throws Problem where it would find nothing, or everything
  default void check() {
    switch (this) {
      case Examples examples -> {
        if (examples.positive().isEmpty()) {
          throw new Problem(
              "There is no example to learn from.", "Give at least one piece of evidence.");
        }
      }
      case Query query -> {
        if (query.words().isBlank()) {
          throw new Problem("The query has no words.", "Give at least one word.");
        }
      }
      case Pattern pattern -> {
        if (pattern.steps().isEmpty()
            || pattern.steps().stream().anyMatch(StepPattern::fitsEverything)) {
          throw new Problem(
              "A step of the pattern fits everything.",
              "Say of each step what it is: its kind, its tool or some of its words.");
        }
      }
    }
  }
}
