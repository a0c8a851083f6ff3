package dev.praxis.core.transcript.conversation;

import java.util.Locale;
import java.util.Map;

/// Makes one tag of the spellings that data sets have for one kind of mistake.
public final class TagName {
  private static final int LONGEST = 80;
  private static final Map<String, String> SAME =
      Map.of("instruction_plan_adherence_failure", "instruction_adherence_failure");

  private TagName() {}

  /// In snake_case; empty for what has no letter in it.
  public static String of(String category) {
    var words = category.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    var name = words.replaceAll("^_+|_+$", "");
    var cut = name.substring(0, Math.min(name.length(), LONGEST));
    return SAME.getOrDefault(cut, cut);
  }
}
