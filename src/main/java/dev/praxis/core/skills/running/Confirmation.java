package dev.praxis.core.skills.running;

import dev.praxis.core.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a person has to see before commands run: every command to the letter, and within which
/// limits. Confirming it is naming its hash, so that a confirmation of other commands, of another
/// version or of other values is none.
///
/// @param text to be shown as it is
/// @param hash 16 hexadecimal digits of the SHA-256 of all that would run
public record Confirmation(String text, String hash) {
  private static final int DIGITS = 16;

  public static Confirmation of(ReplayPlan plan, SandboxLimits limits) {
    var text = new StringBuilder();
    for (var step : plan.steps()) {
      text.append("Step %s of %s\n".formatted(step.number(), plan.skill().name()));
      if (step.commands().isEmpty()) {
        text.append("  (tells no command, is skipped)\n");
      }
      for (var command : step.commands()) {
        command.lines().forEach(line -> text.append("  $ ").append(visible(line)).append('\n'));
      }
    }
    text.append("In a sandbox without network, with ").append(limits.inWords()).append(".\n");
    return new Confirmation(text.toString(), hash(plan, limits));
  }

  /// @throws Problem where something else was confirmed
  void require(String confirmed) {
    if (!hash.equals(confirmed)) {
      throw new Problem(
          "These commands were not confirmed.",
          "Look at them with the dry run, then confirm with --confirm %s.".formatted(hash));
    }
  }

  /// Characters that a terminal or a window would swallow are told by their numbers.
  private static String visible(String line) {
    var shown = new StringBuilder();
    line.codePoints()
        .forEach(c -> {
          int type = Character.getType(c);
          boolean hidden =
              (type == Character.CONTROL && c != '\t')
                  || type == Character.FORMAT
                  || type == Character.LINE_SEPARATOR
                  || type == Character.SURROGATE;
          shown.append(hidden ? "\\u{%X}".formatted(c) : Character.toString(c));
        });
    return shown.toString();
  }

  private static String hash(ReplayPlan plan, SandboxLimits limits) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      add(digest, "%d %d %s".formatted(plan.skill().id(), plan.skill().version(), limits));
      for (var step : plan.steps()) {
        add(digest, step.number());
        step.commands().forEach(command -> add(digest, command));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// With its length, so that no two lists of parts look the same.
  private static void add(MessageDigest digest, String part) {
    var bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update("%d:".formatted(bytes.length).getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
