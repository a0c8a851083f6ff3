package dev.praxis.core.rules.lint.wording;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;

/// A statement while its sentence is read.
final class Draft {
  boolean forbids;
  String action = "";
  boolean prescribes;
  boolean contrast; // what is to be used instead of the one before, or it instead of this
  boolean insists;
  String triggerKind = "";
  final Set<String> object = new LinkedHashSet<>();
  final Set<String> scope = new LinkedHashSet<>();
  final Set<String> trigger = new LinkedHashSet<>();
  final Set<String> exception = new LinkedHashSet<>();
  final Set<String> without = new LinkedHashSet<>();
  final StringJoiner said = new StringJoiner(" ");

  Draft() {}

  /// Another object of the same action.
  static Draft like(Draft other) {
    var draft = new Draft();
    draft.forbids = other.forbids;
    draft.action = other.action;
    draft.prescribes = other.prescribes;
    draft.insists = other.insists;
    return draft;
  }

  /// The same act with something else instead: use this, not that.
  static Draft against(Draft other) {
    var draft = new Draft();
    draft.action = other.action;
    draft.forbids = !other.forbids;
    draft.contrast = true;
    draft.prescribes = other.prescribes;
    return draft;
  }

  void add(Part part, String concept) {
    switch (part) {
      case MAIN -> object.add(concept);
      case SCOPE -> scope.add(concept);
      case TRIGGER -> trigger.add(concept);
      case EXCEPTION -> exception.add(concept);
      case WITHOUT -> without.add(concept);
    }
  }

  boolean isEmpty() {
    return action.isEmpty() && object.isEmpty();
  }

  /// Takes over when and except of a neighbour in the sentence, where it has none of its own.
  void share(Draft other) {
    if (trigger.isEmpty() && exception.isEmpty() && without.isEmpty()) {
      triggerKind = other.triggerKind;
      trigger.addAll(other.trigger);
      exception.addAll(other.exception);
      without.addAll(other.without);
    }
  }

  Statement statement() {
    var reasons = new HashSet<>(exception);
    if (forbids) {
      reasons.addAll(without);
    }
    return new Statement(
        forbids,
        action,
        object,
        scope,
        new Statement.Trigger(triggerKind, trigger),
        reasons,
        prescribes,
        insists,
        said.toString());
  }
}
