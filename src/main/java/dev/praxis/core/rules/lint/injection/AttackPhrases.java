package dev.praxis.core.rules.lint.injection;

import dev.praxis.core.rules.lint.wording.PlainLetters;
import dev.praxis.core.words.PhraseFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Wordings of attacks, kept in `rules/attacks.txt`.
final class AttackPhrases {
  /// @param quote the words that were found
  record Phrase(String why, String quote, boolean refused) {}

  private record Cause(
      String why, boolean refused, boolean evenForbidden, List<Pattern> wordings) {}

  private static final String PLACE = "/rules/attacks.txt";
  private static final int LONGEST_QUOTE = 80;
  private static final Pattern BAN =
      Pattern.compile(
          "(?<![\\p{L}'-])(?:never|do not|don't|dont|must not|mustn't|cannot|can't|should"
              + " not|shouldn't|may not|avoid|refuse|reject|instead of|rather"
              + " than|not|no|nie|niemals|nicht|kein\\w*|nunca|jamas|evita|ne|jamais|pas|не|никогда|нельзя)(?![\\p{L}'-])[^.;!]*$");
  private static final List<Cause> CAUSES = causes();

  private AttackPhrases() {}

  /// One for each cause.
  static List<Phrase> in(String text) {
    var plain = PlainLetters.of(text);
    return CAUSES.stream().flatMap(cause -> first(cause, plain).stream()).toList();
  }

  private static Optional<Phrase> first(Cause cause, String text) {
    for (var wording : cause.wordings()) {
      var found = wording.matcher(text);
      while (found.find()) {
        if (cause.evenForbidden() || !BAN.matcher(text.substring(0, found.start())).find()) {
          return Optional.of(new Phrase(cause.why(), shortened(found.group()), cause.refused()));
        }
      }
    }
    return Optional.empty();
  }

  private static String shortened(String quote) {
    return quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + "…";
  }

  private static List<Cause> causes() {
    var causes = new ArrayList<Cause>();
    for (var line : PhraseFile.lines(PLACE)) {
      if (line.startsWith("[") && line.endsWith("]") && line.contains(" | ")) {
        int bar = line.indexOf(" | ");
        var rest = line.substring(bar);
        causes.add(
            new Cause(
                line.substring(1, bar),
                rest.contains("refused"),
                rest.contains("even forbidden"),
                new ArrayList<>()));
      } else {
        causes
            .getLast()
            .wordings()
            .add(
                Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:" + line + ")", Pattern.UNICODE_CHARACTER_CLASS));
      }
    }
    return causes;
  }
}
