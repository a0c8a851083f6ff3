package dev.praxis.core.review;

import dev.praxis.core.Problem;
import java.util.regex.Pattern;

/// What a failure tag may be called.
public final class TagName {
  private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  private TagName() {}

  /// Refuses any other name.
  ///
  /// @throws Problem where the tag is not snake_case
  public static void require(String tag) {
    if (!SNAKE_CASE.matcher(tag).matches()) {
      throw new Problem(
          "“%s” can’t be a failure tag.".formatted(tag),
          "Use small letters, digits and underscores, a letter first, at most 64 characters:"
              + " forgot_to_run_tests.");
    }
  }
}
