package dev.praxis.core.skills.folder.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Parts of a skill that a document tells under a heading of their own.
enum SectionKind {
  PRECONDITIONS(
      "Preconditions",
      "pre-?conditions?|pre-?requisites?|requirements|before (?:you (?:start|begin)|starting)"),
  PARAMETERS("Parameters", "parameters|inputs?|variables"),
  STEPS(
      "Steps",
      "(?:the )?(?:steps|procedure|workflow|instructions|process)|(?:steps|what) to (?:follow|do)"
          + "|(?:step[- ]by[- ]step)(?: (?:guide|instructions|process|workflow|procedure))?"),
  POSTCONDITIONS(
      "Postconditions",
      "post-?conditions?|(?:expected )?(?:outcomes?|results?)|success criteria|done when"
          + "|definition of done");

  private final String heading;
  private final Pattern names;

  SectionKind(String heading, String names) {
    this.heading = heading;
    this.names = Pattern.compile(names);
  }

  /// As Praxis writes it.
  String heading() {
    return heading;
  }

  /// What a heading announces.
  static Optional<SectionKind> of(String heading) {
    var plain =
        heading
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}\\- ]+", " ")
            .replaceAll("^\\s*\\d+\\s+", "")
            .strip();
    return Arrays.stream(values()).filter(kind -> kind.names.matcher(plain).matches()).findFirst();
  }
}
