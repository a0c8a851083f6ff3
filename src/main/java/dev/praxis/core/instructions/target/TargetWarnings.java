package dev.praxis.core.instructions.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What speaks against a file as it would be written: too large for its reader, or never loaded.
/// Each is a sentence.
public final class TargetWarnings {
  private static final String OVERRIDE = "AGENTS.override.md";

  private TargetWarnings() {}

  /// Looks at the files around it as well, where its reader takes them in together.
  public static List<String> of(Destination destination, String text) {
    var warnings = new ArrayList<String>();
    long besides = destination.target() == Target.AGENTS ? onTheWay(destination.file()) : 0;
    for (var limit : destination.target().limits()) {
      long measured = limit.measured(text, besides);
      if (measured > limit.most()) {
        warnings.add(
            "It has %s%s, over %s: %s."
                .formatted(
                    limit.said(measured),
                    besides == 0 ? "" : " together with those on the way to it",
                    limit.said(),
                    limit.then()));
      }
    }
    addLoading(destination, text, warnings);
    return warnings;
  }

  private static void addLoading(Destination destination, String text, List<String> warnings) {
    switch (destination.target()) {
      case AGENTS -> {
        if (Files.exists(destination.file().resolveSibling(OVERRIDE))
            && !destination.file().endsWith(OVERRIDE)) {
          warnings.add("Codex reads AGENTS.override.md of the same folder instead of it.");
        }
      }
      case CURSOR -> addCursor(text, warnings);
      case COPILOT_PATHS -> {
        if (FrontMatter.in(text).filter(front -> !front.raw("applyTo").isEmpty()).isEmpty()) {
          warnings.add("It has no `applyTo`, and Copilot loads it for no file by itself.");
        }
      }
      case COPILOT -> {
        if (FrontMatter.in(text).isPresent()) {
          warnings.add("It has front matter, which Copilot takes for text.");
        }
      }
      case CLAUDE, CLAUDE_LOCAL, CLAUDE_RULES, GEMINI -> {}
    }
  }

  private static void addCursor(String text, List<String> warnings) {
    var front = FrontMatter.in(text);
    if (front.isEmpty()) {
      warnings.add("It has no front matter, and Cursor loads it only when somebody names it.");
      return;
    }
    var always = front.get().raw("alwaysApply");
    if (always.startsWith("\"") || always.startsWith("'")) {
      warnings.add("`alwaysApply` is quoted, and Cursor silently ignores it: write true or false.");
    }
    boolean loads = always.equals("true") || !front.get().raw("globs").isEmpty();
    if (!loads && front.get().raw("description").isEmpty()) {
      warnings.add(
          "It has neither `alwaysApply: true` nor globs nor a description: Cursor loads it only"
              + " when somebody names it.");
    } else if (!loads) {
      warnings.add("Cursor loads it only when the agent finds its description fitting.");
    }
  }

  /// Bytes of the files that Codex reads before this one: of the folders from the root of the
  /// repository down to it.
  private static long onTheWay(Path file) {
    long sum = 0;
    var folder = file.getParent();
    while (folder != null && !Files.exists(folder.resolve(".git"))) {
      folder = folder.getParent();
      sum += folder == null ? 0 : size(folder);
    }
    return folder == null ? 0 : sum;
  }

  private static long size(@Nullable Path folder) {
    if (folder == null) {
      return 0;
    }
    var override = folder.resolve(OVERRIDE);
    var read = Files.isRegularFile(override) ? override : folder.resolve("AGENTS.md");
    try {
      return Files.isRegularFile(read) ? Files.size(read) : 0;
    } catch (IOException e) {
      return 0; // not to be looked at: its reader may not either
    }
  }
}
