package dev.praxis.cli.reflection;

import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.reflection.keeping.KeptPrompt;
import java.util.List;

/// One version of a prompt.
record PromptRow(
    String key,
    List<String> namespace,
    String name,
    int version,
    String text,
    String updateInstructions,
    String whenToUpdate,
    List<String> keepBehavior,
    List<String> protectedTexts,
    String why,
    String at) {

  static PromptRow of(KeptPrompt kept) {
    var prompt = kept.prompt();
    return new PromptRow(
        kept.key().toString(),
        kept.key().namespace(),
        kept.key().name(),
        kept.version(),
        prompt.text(),
        prompt.updateInstructions(),
        prompt.whenToUpdate(),
        prompt.keepBehavior(),
        prompt.protectedTexts(),
        kept.why(),
        kept.at().toString());
  }

  /// Several of them.
  record Rows(List<PromptRow> prompts) implements Reply {
    static Rows of(List<KeptPrompt> kept) {
      return new Rows(kept.stream().map(PromptRow::of).toList());
    }

    @Override
    public String text() {
      var text = new StringBuilder();
      for (var row : prompts) {
        text.append(
            "%s  version %d  %s  %s%n"
                .formatted(
                    PlainText.line(row.key, 120),
                    row.version,
                    row.at,
                    PlainText.line(row.text, 60)));
      }
      return prompts.isEmpty() ? "No prompts.\n" : text.toString();
    }
  }
}
