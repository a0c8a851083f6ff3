package dev.praxis.core.model.settings;

import java.util.regex.Pattern;

/// A key, and where it was found. It cannot be printed by mistake.
///
/// @param from as a person says it: a variable or a file
public record ModelKey(String value, String from) {
  private static final Pattern HEADER = Pattern.compile("[\\x21-\\x7E]{1,1000}");

  /// None is needed.
  public static final ModelKey NONE = new ModelKey("", "nowhere");

  /// Whether it can stand in a header of HTTP.
  public static boolean canBe(String value) {
    return HEADER.matcher(value).matches();
  }

  @Override
  public String toString() {
    return "key from " + from;
  }
}
