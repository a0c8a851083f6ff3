package dev.praxis.core.rules.lint.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts a rule into words and says what each does.
final class Tokens {
  private static final Pattern PIECE =
      Pattern.compile(
          "`(?<code>[^`]+)`|(?<number>\\d++(?:[.,]\\d++)*+)(?![\\p{L}\\d_.-]*\\p{L})"
              + "|(?<word>[-./~@#]*[\\p{L}_\\d](?:[\\p{L}\\p{N}_'/@#*~+-]|[.:](?=[\\p{L}\\p{N}_/*]))*+|%)"
              + "|(?<comma>[,()])|(?<end>[.;:!?—–…](?=\\s|$)|—|–)");
  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("twice", "2"));

  private static final Pattern ELISION = Pattern.compile("^(?:n|d|l|c|j|s|qu)'(?=\\p{L}{2})");
  private static final Set<String> STOPPING = Set.of("stop", "quit", "cease");

  private final Vocabulary vocabulary;

  Tokens(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Token> of(String text) {
    var words = new ArrayList<String>();
    var roles = new ArrayList<Role>();
    var pieces = PIECE.matcher(PlainLetters.of(text));
    while (pieces.find()) {
      if (pieces.group("code") != null) {
        words.add(pieces.group("code").strip());
        roles.add(Role.CODE);
      } else if (pieces.group("number") != null) {
        words.add(pieces.group("number"));
        roles.add(Role.NUMBER);
      } else if (pieces.group("word") != null) {
        var number = NUMBERS.get(pieces.group("word"));
        words.add(number == null ? unquoted(pieces.group("word")) : number);
        roles.add(number == null ? Role.WORD : Role.NUMBER);
      } else {
        words.add(pieces.group());
        roles.add(pieces.group("comma") != null ? Role.COMMA : Role.END);
      }
    }
    return understood(words, roles);
  }

  private List<Token> understood(List<String> words, List<Role> roles) {
    var tokens = new ArrayList<Token>();
    for (int at = 0; at < words.size(); ) {
      var word = words.get(at);
      if (isEnd(words, at)) {
        tokens.add(new Token(Role.NEVER, "never", word)); // stop adding comments
        at++;
        continue;
      }
      var phrase = vocabulary.at(words, at);
      if (roles.get(at) != Role.WORD || phrase.isEmpty()) {
        tokens.add(new Token(roles.get(at), concept(word, roles.get(at)), word));
        at++;
      } else {
        int to = at + phrase.get().words().size();
        tokens.add(
            new Token(
                phrase.get().role(),
                phrase.get().concept(),
                String.join(" ", words.subList(at, to))));
        at = to;
      }
    }
    return tokens;
  }

  private static boolean isEnd(List<String> words, int at) {
    return STOPPING.contains(words.get(at))
        && at + 1 < words.size()
        && words.get(at + 1).matches("[a-z]{2,}ing");
  }

  private static String concept(String word, Role role) {
    return role == Role.WORD && word.chars().allMatch(Character::isLetter) ? Stem.of(word) : word;
  }

  private static String unquoted(String word) {
    var elided = ELISION.matcher(word);
    if (elided.find()) {
      return unquoted(word.substring(elided.end()));
    }
    return word.endsWith("'") ? word.substring(0, word.length() - 1) : word;
  }
}
