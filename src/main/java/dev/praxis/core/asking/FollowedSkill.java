package dev.praxis.core.asking;

import dev.praxis.core.skills.finding.Found;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads which skill an answer says it follows.
final class FollowedSkill {
  private static final Pattern LINE =
      Pattern.compile("(?im)\\A\\W*skill\\W*:\\W*([\\p{Alnum}_.-]+)\\W*$");

  private FollowedSkill() {}

  /// The name in the first line, as far as it was given; the best one where the answer does not
  /// say; empty where it follows none.
  static Optional<String> of(String answer, List<Found> given) {
    var first = answer.strip().lines().findFirst().orElse("");
    var said = LINE.matcher(first);
    var names = given.stream().map(found -> found.skill().name()).toList();
    if (!said.find()) {
      return names.stream().findFirst();
    }
    return names.stream().filter(name -> name.equalsIgnoreCase(said.group(1))).findFirst();
  }
}
