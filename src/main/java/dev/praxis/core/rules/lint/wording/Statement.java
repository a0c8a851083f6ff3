package dev.praxis.core.rules.lint.wording;

import java.util.HashSet;
import java.util.Set;

/// One thing a rule asks for or forbids.
///
/// @param action concept of the verb; `use` where the verb says nothing of its own, empty without
/// @param object concepts of what it is done to
/// @param scope concepts of where or for what it holds; empty: everywhere
/// @param exception when a ban does not hold
/// @param prescribes asks for it or forbids it; else it only tells how things are
/// @param insists says so for every case: always, every, without asking
/// @param said its words as they stand, in plain letters
/// @param matter everything it is about, when and where aside; verbs that say nothing of their own
///   are left out; worked out here, whatever is given
/// @param about matter and scope together; worked out here, whatever is given
public record Statement(
    boolean forbids,
    String action,
    Set<String> object,
    Set<String> scope,
    Trigger trigger,
    Set<String> exception,
    boolean prescribes,
    boolean insists,
    String said,
    Set<String> matter,
    Set<String> about) {
  /// The action of verbs that say only that something is so: use, put, keep, be.
  public static final String GENERIC = "use";

  public static final String ASK = "ask";

  public Statement {
    object = Set.copyOf(object);
    scope = Set.copyOf(scope);
    exception = Set.copyOf(exception);
    var words = new HashSet<>(object);
    if (!isGeneric(action)) {
      words.add(action);
    }
    matter = Set.copyOf(words);
    words.addAll(scope);
    about = Set.copyOf(words);
  }

  Statement(
      boolean forbids,
      String action,
      Set<String> object,
      Set<String> scope,
      Trigger trigger,
      Set<String> exception,
      boolean prescribes,
      boolean insists,
      String said) {
    this(
        forbids,
        action,
        object,
        scope,
        trigger,
        exception,
        prescribes,
        insists,
        said,
        object,
        scope);
  }

  /// When a statement holds.
  ///
  /// @param kind `before`, `after`, `when` or `until`; empty: at any time
  /// @param words concepts of the moment
  public record Trigger(String kind, Set<String> words) {
    public static final Trigger ANY = new Trigger("", Set.of());

    public Trigger {
      words = Set.copyOf(words);
    }

    public boolean isAny() {
      return words.isEmpty();
    }
  }

  public boolean isGeneric() {
    return isGeneric(action);
  }

  private static boolean isGeneric(String action) {
    return action.isEmpty() || action.equals(GENERIC);
  }

  /// Whether it only holds back until a person says yes.
  public boolean heldForAPerson() {
    return forbids && exception.contains(ASK);
  }
}
