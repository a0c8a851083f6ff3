package dev.praxis.cli.rules.telling;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The number of a rule as a person types it: `12` or `R12`.
public final class RuleId implements ITypeConverter<Long> {
  @Override
  public Long convert(String value) {
    try {
      return Long.parseLong(value.replaceFirst("^[Rr]", ""));
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + value + "' is not a rule: write 12 or R12");
    }
  }
}
