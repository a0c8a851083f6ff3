package dev.praxis.core.rules.lint.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads one sentence, word by word, into what it asks for and forbids.
final class SentenceReader {
  private final List<Draft> done = new ArrayList<>();
  private final List<Draft> chain = new ArrayList<>();
  private Draft current = new Draft();
  private Part part = Part.MAIN;
  private Role joint = Role.DROP; // the comma or `and` just before
  private boolean demoted;
  private boolean ofAll; // every, each, just before
  private boolean inName; // a, the, and words since
  private boolean only;
  private String previous = "";
  private final boolean hasComma;
  private final boolean hasAnd;
  private Set<String> antecedent;

  private SentenceReader(List<Token> sentence, Set<String> antecedent) {
    hasComma = sentence.stream().anyMatch(token -> token.role() == Role.COMMA);
    hasAnd = sentence.stream().anyMatch(token -> token.role() == Role.AND);
    this.antecedent = antecedent;
  }

  static List<Draft> read(List<Token> sentence, Set<String> antecedent) {
    var reader = new SentenceReader(sentence, antecedent);
    reader.current.prescribes = WordKinds.startAnOrder(sentence);
    sentence.forEach(reader::take);
    reader.endChain();
    return reader.done;
  }

  private void take(Token token) {
    if (token.role() != Role.COMMA && token.role() != Role.AND) {
      current.said.add(token.plain());
    }
    switch (token.role()) {
      case NEVER -> never(token);
      case SKIP -> skip(token);
      case MUST -> must(token);
      case BEFORE, AFTER, WHEN, UNTIL -> trigger(token.role());
      case UNLESS -> open(Part.EXCEPTION);
      case WITHOUT -> open(Part.WITHOUT);
      case INSTEAD -> instead(token);
      case IN -> in(token);
      case AND, COMMA -> joint(token.role());
      case BUT -> but();
      case ALL -> all(token);
      case ASK, VERB -> verb(token);
      case WORD, CODE, NUMBER -> word(token.concept());
      case DROP -> drop(token);
      case OF, END -> {}
    }
    ofAll = token.role() == Role.ALL;
    inName =
        WordKinds.isDeterminer(token)
            || (inName && (token.role() == Role.WORD || token.role() == Role.CODE));
    only |= token.plain().equals("only");
    previous = token.plain();
  }

  private void drop(Token token) {
    if (token.plain().equals("only") && joint == Role.COMMA && current.forbids) {
      but(); // not to files, only to the console
      return;
    }
    if (part == Part.MAIN && WordKinds.isPronoun(token) && !current.action.isEmpty()) {
      current.object.addAll(
          chain.stream()
              .map(draft -> draft.object)
              .filter(object -> !object.isEmpty())
              .reduce(
                  antecedent.isEmpty() ? Set.copyOf(current.trigger) : antecedent,
                  (_, last) -> last));
    }
    if (joint == Role.COMMA
        && part != Part.MAIN
        && !current.isEmpty()
        && WordKinds.isDeterminer(token)) {
      but(); // not before a commit, the hook does it
    }
  }

  private void never(Token token) {
    if (part == Part.TRIGGER || part == Part.EXCEPTION) {
      if (joint == Role.COMMA && !current.isEmpty()) {
        next(new Draft());
      } else if (!current.isEmpty() || joint != Role.COMMA) {
        word("not");
        return;
      }
    } else if (joint != Role.DROP && !current.object.isEmpty() && !current.action.isEmpty()) {
      var draft = new Draft();
      draft.action = current.action;
      next(draft);
      demoted = true; // a verb that follows takes the place of the one before
    }
    part = Part.MAIN;
    joint = Role.DROP;
    current.forbids = true;
    current.prescribes |= !WordKinds.isStating(token);
    current.insists = true;
    if (!WordKinds.isAdverb(token)) {
      demote();
    }
  }

  private void skip(Token token) {
    if (part != Part.MAIN) {
      word("skip");
      return;
    }
    if (joint != Role.DROP && !current.isEmpty()) {
      next(new Draft());
    }
    current.prescribes |= isImperative(token);
    current.forbids = !current.forbids;
    current.action = Statement.GENERIC;
    demoted = false;
  }

  private void must(Token token) {
    if (WordKinds.isRelative(previous)) {
      return; // the change that needs it
    }
    current.insists |= !token.plain().equals("please");
    boolean isAbility = WordKinds.isAbility(token, previous);
    current.prescribes |= part == Part.MAIN && !isAbility;
    if (part == Part.MAIN && !WordKinds.isAdverb(token)) {
      demote();
    }
  }

  /// What seemed to be the verb was the subject: commit messages must be short.
  private void demote() {
    if (!current.action.isEmpty() && !demoted) {
      current.object.add(current.action);
      current.action = "";
    }
  }

  private void open(Part next) {
    part = next;
    joint = Role.DROP;
  }

  private void trigger(Role role) {
    joint = Role.DROP;
    boolean holdsBack = current.forbids && !current.action.equals(Statement.ASK);
    if (holdsBack && (role == Role.BEFORE || role == Role.UNTIL)) {
      part = Part.WITHOUT;
      return;
    }
    if (only && !current.forbids && role == Role.WHEN) {
      part = Part.EXCEPTION; // only push when told to
    }
    if (part != Part.EXCEPTION && part != Part.WITHOUT) {
      part = Part.TRIGGER;
      if (current.triggerKind.isEmpty()) {
        current.triggerKind = role.name().toLowerCase(Locale.ROOT);
      }
    }
  }

  private void instead(Token token) {
    if (part == Part.TRIGGER || part == Part.EXCEPTION) {
      if (joint != Role.COMMA || current.isEmpty()) {
        word("not");
        return;
      }
    }
    if (token.plain().equals("over") && !current.said.toString().contains("prefer")) {
      return;
    }
    if (current.isEmpty()) {
      current.forbids = true;
      return;
    }
    next(Draft.against(current));
  }

  private void in(Token token) {
    if (part == Part.MAIN) {
      current.forbids ^= WordKinds.isLeaving(token) && current.action.equals(Statement.GENERIC);
      part = Part.SCOPE;
    }
  }

  private void joint(Role role) {
    boolean leading = part != Part.MAIN && current.isEmpty();
    if (leading && role == Role.COMMA) {
      part = Part.MAIN;
      joint = Role.DROP;
    } else {
      joint = joint == Role.COMMA && role == Role.AND ? Role.COMMA : role;
    }
  }

  private void but() {
    if (!current.isEmpty()) {
      endChain();
    }
    joint = Role.DROP;
  }

  private void all(Token token) {
    if (part == Part.MAIN) {
      current.insists = true;
      if (WordKinds.isWhole(token)) {
        current.object.add("full");
      }
    }
  }

  private void verb(Token token) {
    if (token.role() == Role.VERB && (inName || isNoun(token))) {
      word(token.concept());
      return;
    }
    boolean isMoment = part == Part.TRIGGER && !hasComma && !current.trigger.isEmpty();
    boolean isPlace = part == Part.SCOPE && !current.scope.isEmpty() && token.role() == Role.VERB;
    if (current.isEmpty() && (isMoment || isPlace)) {
      part = Part.MAIN; // before a commit run the tests, in tests use fakes
    }
    boolean joined = joint == Role.AND || joint == Role.COMMA;
    if (part == Part.MAIN && (current.action.isEmpty() || demoted)) {
      current.prescribes |= isImperative(token);
      current.action = token.concept();
      demoted = false;
      joint = Role.DROP;
    } else if (joined && startsClause(token)) {
      boolean forbids = current.forbids && part == Part.MAIN && !isContrast();
      var draft = new Draft();
      draft.forbids = forbids;
      draft.prescribes = current.prescribes;
      next(draft);
      current.action = token.concept();
    } else {
      word(token.concept());
    }
  }

  /// Column names are written in lower case.
  private boolean isNoun(Token token) {
    return part == Part.MAIN
        && joint == Role.DROP
        && current.action.isEmpty()
        && !current.object.isEmpty()
        && WordKinds.isFinite(token);
  }

  /// Run the tests; but neither: the server runs, nor: running tests.
  private boolean isImperative(Token token) {
    return current.object.isEmpty() && WordKinds.mayCommand(token);
  }

  /// Never amend a commit, add one; but: never amend, squash or drop one.
  private boolean isContrast() {
    return current.contrast || (joint == Role.COMMA && !hasAnd);
  }

  /// After a moment only a comma starts something new; elsewhere `and` does.
  private boolean startsClause(Token token) {
    return switch (part) {
      case MAIN, SCOPE -> token.role() == Role.VERB || token.concept().equals(Statement.ASK);
      case TRIGGER, EXCEPTION, WITHOUT -> joint == Role.COMMA;
    };
  }

  private void word(String concept) {
    if (part == Part.MAIN
        && joint != Role.DROP
        && !current.action.isEmpty()
        && !current.object.isEmpty()) {
      next(Draft.like(current));
    }
    joint = Role.DROP;
    if (part != Part.SCOPE || !ofAll || !WordKinds.isEveryPlace(concept)) {
      current.add(part, concept);
    }
  }

  private void next(Draft draft) {
    chain.add(current);
    current = draft;
    part = Part.MAIN;
    joint = Role.DROP;
    demoted = false;
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
