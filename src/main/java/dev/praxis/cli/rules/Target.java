package dev.praxis.cli.rules;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Which family of agents reads an instruction file.
enum Target {
  CLAUDE("CLAUDE.md"),
  AGENTS("AGENTS.md");

  private final String fileName;

  Target(String fileName) {
    this.fileName = fileName;
  }

  String fileName() {
    return fileName;
  }

  /// By the name of a file; CLAUDE.md where the name tells nothing.
  static Target of(String fileName) {
    return fileName.equalsIgnoreCase(AGENTS.fileName) ? AGENTS : CLAUDE;
  }

  /// Reads the value of `--target`.
  static final class Converter implements ITypeConverter<Target> {
    @Override
    public Target convert(String value) {
      return Arrays.stream(values())
          .filter(target -> target.fileName.equalsIgnoreCase(value))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("'" + value + "' is not CLAUDE.md or AGENTS.md"));
    }
  }
}
