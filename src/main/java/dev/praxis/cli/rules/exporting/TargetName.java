package dev.praxis.cli.rules.exporting;

import dev.praxis.core.Problem;
import dev.praxis.core.instructions.target.Target;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the value of `--target`.
public final class TargetName implements ITypeConverter<Target> {
  @Override
  public Target convert(String value) {
    try {
      return Target.named(value);
    } catch (Problem problem) {
      throw new TypeConversionException(problem.whatHappened() + " " + problem.remedy());
    }
  }
}
