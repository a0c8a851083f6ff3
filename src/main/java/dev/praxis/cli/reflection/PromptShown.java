package dev.praxis.cli.reflection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.reflection.keeping.KeptPrompt;

/// One prompt, all of it.
record PromptShown(@JsonUnwrapped PromptRow prompt) implements Reply {
  static PromptShown of(KeptPrompt kept) {
    return new PromptShown(PromptRow.of(kept));
  }

  @Override
  public String text() {
    return PlainText.of(
        "%s, version %d\n%s%s"
            .formatted(
                prompt.key(),
                prompt.version(),
                prompt.text(),
                prompt.text().endsWith("\n") ? "" : "\n"));
  }
}
