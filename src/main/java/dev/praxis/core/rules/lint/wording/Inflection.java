package dev.praxis.core.rules.lint.wording;

import java.util.Set;

/// The regular forms of an English verb.
final class Inflection {
  private Inflection() {}

  static Set<String> of(String verb) {
    char last = verb.charAt(verb.length() - 1);
    if (last == 'e') {
      var stem = verb.substring(0, verb.length() - 1);
      return Set.of(verb + "s", verb + "d", stem + "ing");
    }
    if (last == 'y' && !isVowel(verb.charAt(verb.length() - 2))) {
      var stem = verb.substring(0, verb.length() - 1);
      return Set.of(stem + "ies", stem + "ied", verb + "ing");
    }
    if (verb.matches(".*(?:sh|ch|ss|x)")) {
      return Set.of(verb + "es", verb + "ed", verb + "ing");
    }
    return Set.of(verb + "s", verb + "ed", verb + "ing", verb + last + "ed", verb + last + "ing");
  }

  private static boolean isVowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }
}
