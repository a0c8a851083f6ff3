package dev.praxis.cli.reflection;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.reflection.keeping.PromptConflict;
import dev.praxis.core.reflection.keeping.PromptKey;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.core.reflection.prompt.PromptFileReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis prompts put`: keeps a new prompt, or a new version of one.
@Command(
    name = "put",
    description = "Keep a prompt; a change names the version that it was made from.")
final class PromptsPutCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "NAMESPACE/NAME", description = "For instance team/triage.")
  private String key = "";

  @Option(names = "--file", paramLabel = "FILE", description = "Where its text is.")
  private @Nullable Path file;

  @Option(names = "--text", paramLabel = "TEXT", description = "Its text.")
  private @Nullable String text;

  @Option(
      names = "--version",
      paramLabel = "N",
      description = "The version your change was made from; left out for a new prompt.")
  private int version;

  @Option(names = "--why", paramLabel = "TEXT", description = "What the change is made for.")
  private String why = "";

  @Mixin private CuratorsWords words = new CuratorsWords();

  PromptsPutCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspaceOrNew(this::put);
  }

  private Reply put(Workbench workbench) {
    var where = PromptKey.parse(key);
    var known = workbench.prompting().prompts().find(where);
    var named = known.map(each -> each.prompt()).orElse(EditablePrompt.of(where.toString(), ""));
    var prompt = words.about(named.withText(newText(named.text())));
    try {
      return PromptShown.of(workbench.prompting().prompts().put(where, prompt, version, why));
    } catch (PromptConflict conflict) {
      invocation.say(PlainText.line(conflict.whatHappened(), 500));
      invocation.say(PlainText.line(conflict.remedy(), 500));
      return new Lost(
          conflict.whatHappened(),
          conflict.remedy(),
          conflict.version(),
          conflict.theirs(),
          conflict.yours());
    }
  }

  private String newText(String old) {
    if (file != null && text != null) {
      throw new Problem("Two texts were given.", "Give either --file or --text.");
    }
    return file != null ? new PromptFileReader().text(file) : text != null ? text : old;
  }

  /// A change that came too late, with both texts.
  private record Lost(String problem, String remedy, int version, String theirs, String yours)
      implements Reply {
    @Override
    public String text() {
      return PlainText.of(
          "--- version %d\n%s\n--- yours, not kept\n%s\n".formatted(version, theirs, yours));
    }

    @Override
    public int exitCode() {
      return 1;
    }
  }
}
