package dev.praxis.core.skills.running;

import java.util.regex.Pattern;

/// Where a place in a shell line stands.
///
/// @param word the word around it, from the white space before to that behind
/// @param startsWord whether it is the first of its word, but for a quote
record ShellContext(State state, String word, boolean startsWord) {
  /// What the shell makes of the characters there.
  enum State {
    OPEN,
    SINGLE,
    DOUBLE,
    /// Within a substitution, a here-document, a comment or behind a backslash.
    NESTED
  }

  private static final Pattern WHOLE_QUOTE =
      Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]*\"[^\"$`\\\\]*\"");
  private static final String ENDS_WORD = " \t\n;|&()<>";

  boolean isOpen() {
    return state == State.OPEN;
  }

  /// Whether the word ends in a pair of double quotes that holds no expansion, and begins plainly.
  boolean isWholeQuote() {
    return WHOLE_QUOTE.matcher(word).matches();
  }

  static ShellContext at(String line, int place) {
    var state = State.OPEN;
    int wordStart = 0;
    for (int i = 0; i < place; i++) {
      char c = line.charAt(i);
      state =
          switch (state) {
            case OPEN -> opened(line, i);
            case SINGLE -> c == '\'' ? State.OPEN : State.SINGLE;
            case DOUBLE -> inDouble(line, i);
            case NESTED -> State.NESTED;
          };
      if (state == State.OPEN && ENDS_WORD.indexOf(c) >= 0) {
        wordStart = i + 1;
      }
    }
    var word = line.substring(wordStart, wordEnd(line, place, state));
    int before = place - wordStart;
    boolean starts =
        before == 0 || (before == 1 && (word.charAt(0) == '"' || word.charAt(0) == '\''));
    return new ShellContext(state, word, starts);
  }

  private static State opened(String line, int at) {
    char c = line.charAt(at);
    boolean wordBegins = at == 0 || ENDS_WORD.indexOf(line.charAt(at - 1)) >= 0;
    return switch (c) {
      case '\'' -> State.SINGLE;
      case '"' -> State.DOUBLE;
      case '`', '\\' -> State.NESTED;
      case '#' -> wordBegins ? State.NESTED : State.OPEN;
      case '$' ->
          line.startsWith("$(", at) || line.startsWith("$'", at) ? State.NESTED : State.OPEN;
      case '<' ->
          line.startsWith("<<", at) || line.startsWith("<(", at) ? State.NESTED : State.OPEN;
      case '>' -> line.startsWith(">(", at) ? State.NESTED : State.OPEN;
      default -> State.OPEN;
    };
  }

  private static State inDouble(String line, int at) {
    char c = line.charAt(at);
    if (c == '"') {
      return State.OPEN;
    }
    return c == '`' || c == '\\' || line.startsWith("$(", at) ? State.NESTED : State.DOUBLE;
  }

  /// To the end of the word: of its quote first, where it stands in one.
  private static int wordEnd(String line, int place, State state) {
    int end = place;
    var now = state;
    while (end < line.length()) {
      char c = line.charAt(end);
      if (now == State.OPEN && ENDS_WORD.indexOf(c) >= 0) {
        break;
      }
      now =
          switch (now) {
            case OPEN -> c == '\'' ? State.SINGLE : c == '"' ? State.DOUBLE : State.OPEN;
            case SINGLE -> c == '\'' ? State.OPEN : State.SINGLE;
            case DOUBLE -> c == '"' ? State.OPEN : State.DOUBLE;
            case NESTED -> State.NESTED;
          };
      end++;
    }
    return end;
  }
}
