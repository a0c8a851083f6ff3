package dev.praxis.core.importing.writing;

import dev.praxis.core.importing.reading.SessionSummary;
import dev.praxis.core.importing.writing.SessionWritingStore.Written;
import java.util.List;
import java.util.Optional;

/// Finds the session of before in a file that was read anew.
final class OldSessions {
  private OldSessions() {}

  /// By key; where no key tells and both are the only one, that is meant.
  ///
  /// @param related the file tells at least something of what it told before; else what has another
  ///   name is another session
  static Optional<Written> match(
      List<Written> old, List<SessionSummary> now, int place, boolean related) {
    var key = now.get(place).key();
    var named = old.stream().filter(session -> isNamed(session.key(), key)).findFirst();
    return named.isPresent() || !related || old.size() != 1 || now.size() != 1
        ? named
        : Optional.of(old.getFirst());
  }

  /// A key that was taken has got a number: `name~2`.
  private static boolean isNamed(String key, String wanted) {
    return key.equals(wanted)
        || (key.startsWith(wanted + "~") && key.substring(wanted.length() + 1).matches("\\d+"));
  }
}
