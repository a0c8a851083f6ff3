package dev.praxis.core.rules.lint.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a sentence has said so far, statement by statement, and where in the newest one its reader
/// stands.
final class Clauses {
  private final List<Draft> done = new ArrayList<>();
  private final List<Draft> chain = new ArrayList<>();
  Draft current = new Draft();
  Part part = Part.MAIN;
  Role joint = Role.DROP; // the comma or `and` just before
  boolean demoted;

  /// Goes on in another part of the same statement.
  void open(Part next) {
    part = next;
    joint = Role.DROP;
  }

  /// Goes on with another statement.
  void next(Draft draft) {
    chain.add(current);
    current = draft;
    part = Part.MAIN;
    joint = Role.DROP;
    demoted = false;
  }

  /// A comma or `and`.
  void join(Role role) {
    boolean leading = part != Part.MAIN && current.isEmpty();
    if (leading && role == Role.COMMA) {
      part = Part.MAIN;
      joint = Role.DROP;
    } else {
      joint = joint == Role.COMMA && role == Role.AND ? Role.COMMA : role;
    }
  }

  /// What follows stands against what was said.
  void turn() {
    if (!current.isEmpty()) {
      endChain();
    }
    joint = Role.DROP;
  }

  /// A word that follows a joint is another object of the same action.
  void startObject() {
    if (part == Part.MAIN
        && joint != Role.DROP
        && !current.action.isEmpty()
        && !current.object.isEmpty()) {
      next(Draft.like(current));
    }
    joint = Role.DROP;
  }

  /// What seemed to be the verb was the subject: commit messages must be short.
  void demote() {
    if (!current.action.isEmpty() && !demoted) {
      current.object.add(current.action);
      current.action = "";
    }
  }

  /// What the statements before speak of, the newest first.
  Set<String> lastObject(Set<String> otherwise) {
    return chain.reversed().stream()
        .map(draft -> draft.object)
        .filter(object -> !object.isEmpty())
        .findFirst()
        .orElse(otherwise);
  }

  /// All of them, once the sentence is read.
  List<Draft> ended() {
    endChain();
    return done;
  }

  /// A moment at either end of a sentence holds for all of it.
  private void endChain() {
    chain.add(current);
    var first = chain.getFirst();
    var last = chain.getLast();
    chain.forEach(draft -> draft.share(last));
    chain.forEach(draft -> draft.share(first));
    chain.stream().filter(draft -> !draft.isEmpty()).forEach(done::add);
    chain.clear();
    current = new Draft();
    part = Part.MAIN;
    demoted = false;
  }
}
