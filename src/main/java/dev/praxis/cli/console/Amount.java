package dev.praxis.cli.console;

/// A number with its noun: `1 rule`, `2 rules`.
public final class Amount {
  private Amount() {}

  /// A count of things.
  ///
  /// @param noun in the singular, with a regular plural
  public static String of(long number, String noun) {
    return of(number, noun, noun + "s");
  }

  public static String of(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
