package dev.praxis.cli.sessions;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How many results a person wants: 1 or more.
final class Limit implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String value) {
    try {
      int limit = Integer.parseInt(value);
      if (limit >= 1) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // told below, like a number that is too small
    }
    throw new TypeConversionException("'" + value + "' is not a number of 1 or more");
  }
}
