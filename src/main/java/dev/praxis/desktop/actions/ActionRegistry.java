package dev.praxis.desktop.actions;

import dev.praxis.desktop.common.Tab;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All actions of the window. Refuses two of one id, and two that would answer to the same key.
public final class ActionRegistry {
  private final List<Action> all;

  /// @throws IllegalArgumentException where an id or a key is taken twice
  public ActionRegistry(List<Action> actions) {
    all = List.copyOf(actions);
    refuseSameId();
    for (var tab : Tab.values()) {
      refuseSameKey(tab);
    }
  }

  public List<Action> all() {
    return all;
  }

  /// What can be done while a tab is shown: its own first, then what can be done everywhere.
  public List<Action> in(Tab tab) {
    return Stream.concat(
            all.stream().filter(action -> action.tab() == tab),
            all.stream().filter(action -> action.tab() == null))
        .toList();
  }

  /// Only what belongs to the tab; of null, what belongs to none.
  public List<Action> of(@Nullable Tab tab) {
    return all.stream().filter(action -> action.tab() == tab).toList();
  }

  public Optional<Action> find(String id) {
    return all.stream().filter(action -> action.id().equals(id)).findFirst();
  }

  private void refuseSameId() {
    var seen = new HashSet<String>();
    for (var action : all) {
      if (!seen.add(action.id())) {
        throw new IllegalArgumentException("two actions are called " + action.id());
      }
    }
  }

  private void refuseSameKey(Tab tab) {
    var taken = new HashMap<Shortcut, Action>();
    for (var action : in(tab)) {
      for (var shortcut : action.shortcuts()) {
        var other = taken.put(shortcut, action);
        if (other != null) {
          throw new IllegalArgumentException(
              "%s is the key of %s and of %s in %s"
                  .formatted(shortcut, other.id(), action.id(), tab));
        }
      }
    }
  }
}
