package dev.praxis.cli.reflection;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.reflection.keeping.KeptPrompt;
import dev.praxis.core.reflection.keeping.PromptKey;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.core.reflection.prompt.PromptFileReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which prompts to optimize: kept ones, those of a file, or a text.
final class PromptChoice {
  @Option(
      names = "--prompt",
      paramLabel = "NAMESPACE/NAME",
      description = "A kept prompt; may be given again. What is proposed waits for your decision.")
  private List<String> kept = List.of();

  @Option(
      names = "--prompts",
      paramLabel = "FILE",
      description =
          "A JSON list of objects with name, prompt, update_instructions, when_to_update.")
  private @Nullable Path objects;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "A text file, which is only read; the open instruction file if left out.")
  private @Nullable Path file;

  @Option(names = "--text", paramLabel = "TEXT", description = "The prompt itself.")
  private @Nullable String text;

  @Mixin private CuratorsWords words = new CuratorsWords();

  /// @param base the version a kept prompt is in; null for one that is not kept
  record Chosen(EditablePrompt prompt, @Nullable KeptPrompt base) {}

  List<Chosen> from(Workbench workbench) {
    var chosen = new ArrayList<Chosen>();
    for (var key : kept) {
      var base = workbench.prompting().prompts().existing(PromptKey.parse(key));
      chosen.add(new Chosen(base.prompt(), base));
    }
    var reader = new PromptFileReader();
    if (objects != null) {
      reader.objects(objects).forEach(each -> chosen.add(new Chosen(each, null)));
    }
    if (text != null) {
      chosen.add(new Chosen(EditablePrompt.of("text", text), null));
    }
    if (file != null || chosen.isEmpty()) {
      var read = file != null ? file : openFile(workbench);
      chosen.add(
          new Chosen(EditablePrompt.of(read.getFileName().toString(), reader.text(read)), null));
    }
    return worded(chosen);
  }

  private List<Chosen> worded(List<Chosen> chosen) {
    if (chosen.size() > 1 && !words.none()) {
      throw new Problem(
          "Words about one prompt were given for several.",
          "Keep them with each prompt: `praxis prompts put`, or in the file of --prompts.");
    }
    return chosen.stream()
        .map(each -> new Chosen(words.about(each.prompt()), each.base()))
        .toList();
  }

  private static Path openFile(Workbench workbench) {
    return workbench
        .exporter()
        .current()
        .orElseThrow(() ->
            new Problem(
                "No prompt was named.",
                "Name one: --prompt NAMESPACE/NAME, --prompts FILE, --file FILE or --text TEXT."));
  }
}
