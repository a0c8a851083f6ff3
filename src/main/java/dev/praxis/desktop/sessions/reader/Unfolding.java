package dev.praxis.desktop.sessions.reader;

import dev.praxis.desktop.sessions.rows.CallDetail;
import dev.praxis.desktop.sessions.rows.Kin;
import dev.praxis.desktop.sessions.rows.Loaded;
import dev.praxis.desktop.sessions.rows.Role;
import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.rows.RowBuilder.Contents;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which calls are open and which long texts are shown whole.
final class Unfolding {
  private final Map<Integer, Optional<CallDetail>> opened = new HashMap<>();
  private final Set<Contents.Unfolded> unfolded = new HashSet<>();

  void clear() {
    opened.clear();
    unfolded.clear();
  }

  boolean isOpen(int call) {
    return opened.containsKey(call);
  }

  /// Open, though what is in it is still being made.
  void open(int call) {
    opened.put(call, Optional.empty());
  }

  void fill(int call, CallDetail detail) {
    opened.replace(call, Optional.of(detail));
  }

  void close(int call) {
    opened.remove(call);
  }

  /// Shows a folded text whole, or folds it again.
  void toggle(Row.More more) {
    var key = new Contents.Unfolded(more.seq(), more.part());
    if (!unfolded.remove(key)) {
      unfolded.add(key);
    }
  }

  /// Shows a text whole.
  void unfold(int seq, String part) {
    unfolded.add(new Contents.Unfolded(seq, part));
  }

  Contents contents(Loaded loaded, Set<Role> hidden, Kin kin) {
    return new Contents(
        loaded.entries(), loaded.signals(), loaded.evidence(), hidden, opened, unfolded, kin);
  }
}
