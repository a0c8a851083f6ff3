package dev.praxis.core.rules.lint.reference;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Models that their vendors turned off: `rules/models.txt`, a list of one day. Of a model it does
/// not know nothing is said, for new ones come every week.
final class ModelIds {
  private static final String PLACE = "/rules/models.txt";
  private static final String AS_OF = "as of ";
  private static final Pattern ID =
      Pattern.compile("(?<![\\w./-])[a-z][a-z\\d]*(?:[-.][a-z\\d]+)+(?![\\w/-])");

  private final Map<String, String> turnedOff = new HashMap<>();
  private String asOf = "";

  ModelIds() {
    for (var line : lines()) {
      if (line.startsWith(AS_OF)) {
        asOf = line.substring(AS_OF.length());
      } else {
        int space = line.indexOf(' ');
        turnedOff.put(line.substring(0, space), line.substring(space + 1));
      }
    }
  }

  List<Finding> dead(String text) {
    return ID.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(found -> found.group())
        .distinct()
        .filter(turnedOff::containsKey)
        .map(this::finding)
        .toList();
  }

  private Finding finding(String id) {
    return Finding.of(
        LintKind.DEAD_REFERENCE,
        Severity.WARNING,
        "The model “%s” was turned off on %s (list of %s); calls to it fail."
            .formatted(id, turnedOff.get(id), asOf),
        new Fix.Advice("Name a model that answers, or the setting that names it."));
  }

  private static List<String> lines() {
    try (var stream = ModelIds.class.getResourceAsStream(PLACE)) {
      var text =
          new String(Objects.requireNonNull(stream, PLACE).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
