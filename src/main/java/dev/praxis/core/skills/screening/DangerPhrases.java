package dev.praxis.core.skills.screening;

import dev.praxis.core.skills.screening.SkillFinding.Weight;
import dev.praxis.core.words.PhraseFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Wordings of commands that do harm, kept in `skills/dangers.txt`.
final class DangerPhrases {
  record Phrase(String why, Weight weight, List<Pattern> wordings) {}

  private static final String PLACE = "/skills/dangers.txt";
  private static final Pattern SECTION = Pattern.compile("\\[(.+) \\| (severe|warning|info)]");
  private static final List<Phrase> ALL = read();

  private DangerPhrases() {}

  static List<Phrase> all() {
    return ALL;
  }

  private static List<Phrase> read() {
    var phrases = new ArrayList<Phrase>();
    for (var line : PhraseFile.lines(PLACE)) {
      var section = SECTION.matcher(line);
      if (section.matches()) {
        var weight = Weight.valueOf(section.group(2).toUpperCase(Locale.ROOT));
        phrases.add(new Phrase(section.group(1), weight, new ArrayList<>()));
      } else {
        phrases.getLast().wordings().add(Pattern.compile(line, Pattern.CASE_INSENSITIVE));
      }
    }
    return List.copyOf(phrases);
  }
}
