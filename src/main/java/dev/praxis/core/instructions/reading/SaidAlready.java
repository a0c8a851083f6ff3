package dev.praxis.core.instructions.reading;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What the list items and sentences of an instruction file say, whatever their emphasis.
public final class SaidAlready {
  private final Set<String> said;

  private SaidAlready(Set<String> said) {
    this.said = said;
  }

  public static SaidAlready in(String text) {
    return new SaidAlready(
        InstructionLines.of(Path.of(""), text).stream()
            .filter(line -> line.kind() == LineKind.RULE || line.kind() == LineKind.CONTEXT)
            .map(line -> key(line.text()))
            .collect(Collectors.toSet()));
  }

  public boolean says(String rule) {
    return said.contains(key(rule));
  }

  /// The same for texts that differ in emphasis, case, spaces and a full stop only.
  static String key(String text) {
    return text.replaceAll("[*_`]", "")
        .replaceAll("\\s+", " ")
        .replaceFirst("[.;]+$", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
