package dev.praxis.core.rules.lint.wording;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads one sentence, word by word, into what it asks for and forbids.
final class SentenceReader {
  private final Clauses clauses = new Clauses();
  private boolean ofAll; // every, each, just before
  private boolean inName; // a, the, and words since
  private boolean only;
  private String previous = "";
  private final boolean hasComma;
  private final boolean hasAnd;
  private final Set<String> antecedent;

  private SentenceReader(List<Token> sentence, Set<String> antecedent) {
    hasComma = sentence.stream().anyMatch(token -> token.role() == Role.COMMA);
    hasAnd = sentence.stream().anyMatch(token -> token.role() == Role.AND);
    this.antecedent = antecedent;
  }

  static List<Draft> read(List<Token> sentence, Set<String> antecedent) {
    var reader = new SentenceReader(sentence, antecedent);
    reader.clauses.current.prescribes = WordKinds.startAnOrder(sentence);
    sentence.forEach(reader::take);
    return reader.clauses.ended();
  }

  private void take(Token token) {
    if (token.role() != Role.COMMA && token.role() != Role.AND) {
      clauses.current.said.add(token.plain());
    }
    switch (token.role()) {
      case NEVER -> never(token);
      case SKIP -> skip(token);
      case MUST -> must(token);
      case BEFORE, AFTER, WHEN, UNTIL -> trigger(token.role());
      case UNLESS -> clauses.open(Part.EXCEPTION);
      case WITHOUT -> clauses.open(Part.WITHOUT);
      case INSTEAD -> instead(token);
      case IN -> in(token);
      case AND, COMMA -> clauses.join(token.role());
      case BUT -> clauses.turn();
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
    if (token.plain().equals("only") && clauses.joint == Role.COMMA && clauses.current.forbids) {
      clauses.turn(); // not to files, only to the console
      return;
    }
    if (clauses.part == Part.MAIN
        && WordKinds.isPronoun(token)
        && !clauses.current.action.isEmpty()) {
      clauses.current.object.addAll(
          clauses.lastObject(
              antecedent.isEmpty() ? Set.copyOf(clauses.current.trigger) : antecedent));
    }
    if (clauses.joint == Role.COMMA
        && clauses.part != Part.MAIN
        && !clauses.current.isEmpty()
        && WordKinds.isDeterminer(token)) {
      clauses.turn(); // not before a commit, the hook does it
    }
  }

  private void never(Token token) {
    if (clauses.part == Part.TRIGGER || clauses.part == Part.EXCEPTION) {
      if (clauses.joint == Role.COMMA && !clauses.current.isEmpty()) {
        clauses.next(new Draft());
      } else if (!clauses.current.isEmpty() || clauses.joint != Role.COMMA) {
        word("not");
        return;
      }
    } else if (clauses.joint != Role.DROP
        && !clauses.current.object.isEmpty()
        && !clauses.current.action.isEmpty()) {
      var draft = new Draft();
      draft.action = clauses.current.action;
      clauses.next(draft);
      clauses.demoted = true; // a verb that follows takes the place of the one before
    }
    clauses.part = Part.MAIN;
    clauses.joint = Role.DROP;
    clauses.current.forbids = true;
    clauses.current.prescribes |= !WordKinds.isStating(token);
    clauses.current.insists = true;
    if (!WordKinds.isAdverb(token)) {
      clauses.demote();
    }
  }

  private void skip(Token token) {
    if (clauses.part != Part.MAIN) {
      word("skip");
      return;
    }
    if (clauses.joint != Role.DROP && !clauses.current.isEmpty()) {
      clauses.next(new Draft());
    }
    clauses.current.prescribes |= isImperative(token);
    clauses.current.forbids = !clauses.current.forbids;
    clauses.current.action = Statement.GENERIC;
    clauses.demoted = false;
  }

  private void must(Token token) {
    if (WordKinds.isRelative(previous)) {
      return; // the change that needs it
    }
    clauses.current.insists |= !token.plain().equals("please");
    boolean isAbility = WordKinds.isAbility(token, previous);
    clauses.current.prescribes |= clauses.part == Part.MAIN && !isAbility;
    if (clauses.part == Part.MAIN && !WordKinds.isAdverb(token)) {
      clauses.demote();
    }
  }

  private void trigger(Role role) {
    clauses.joint = Role.DROP;
    boolean holdsBack = clauses.current.forbids && !clauses.current.action.equals(Statement.ASK);
    if (holdsBack && (role == Role.BEFORE || role == Role.UNTIL)) {
      clauses.part = Part.WITHOUT;
      return;
    }
    if (only && !clauses.current.forbids && role == Role.WHEN) {
      clauses.part = Part.EXCEPTION; // only push when told to
    }
    if (clauses.part != Part.EXCEPTION && clauses.part != Part.WITHOUT) {
      clauses.part = Part.TRIGGER;
      if (clauses.current.triggerKind.isEmpty()) {
        clauses.current.triggerKind = role.name().toLowerCase(Locale.ROOT);
      }
    }
  }

  private void instead(Token token) {
    if (clauses.part == Part.TRIGGER || clauses.part == Part.EXCEPTION) {
      if (clauses.joint != Role.COMMA || clauses.current.isEmpty()) {
        word("not");
        return;
      }
    }
    if (token.plain().equals("over") && !clauses.current.said.toString().contains("prefer")) {
      return;
    }
    if (clauses.current.isEmpty()) {
      clauses.current.forbids = true;
      return;
    }
    clauses.next(Draft.against(clauses.current));
  }

  private void in(Token token) {
    if (clauses.part == Part.MAIN) {
      clauses.current.forbids ^=
          WordKinds.isLeaving(token) && clauses.current.action.equals(Statement.GENERIC);
      clauses.part = Part.SCOPE;
    }
  }

  private void all(Token token) {
    if (clauses.part == Part.MAIN) {
      clauses.current.insists = true;
      if (WordKinds.isWhole(token)) {
        clauses.current.object.add("full");
      }
    }
  }

  private void verb(Token token) {
    if (token.role() == Role.VERB && (inName || isNoun(token))) {
      word(token.concept());
      return;
    }
    boolean isMoment =
        clauses.part == Part.TRIGGER && !hasComma && !clauses.current.trigger.isEmpty();
    boolean isPlace =
        clauses.part == Part.SCOPE && !clauses.current.scope.isEmpty() && token.role() == Role.VERB;
    if (clauses.current.isEmpty() && (isMoment || isPlace)) {
      clauses.part = Part.MAIN; // before a commit run the tests, in tests use fakes
    }
    boolean joined = clauses.joint == Role.AND || clauses.joint == Role.COMMA;
    if (clauses.part == Part.MAIN && (clauses.current.action.isEmpty() || clauses.demoted)) {
      clauses.current.prescribes |= isImperative(token);
      clauses.current.action = token.concept();
      clauses.demoted = false;
      clauses.joint = Role.DROP;
    } else if (joined && startsClause(token)) {
      boolean forbids = clauses.current.forbids && clauses.part == Part.MAIN && !isContrast();
      var draft = new Draft();
      draft.forbids = forbids;
      draft.prescribes = clauses.current.prescribes;
      clauses.next(draft);
      clauses.current.action = token.concept();
    } else {
      word(token.concept());
    }
  }

  /// Column names are written in lower case.
  private boolean isNoun(Token token) {
    return clauses.part == Part.MAIN
        && clauses.joint == Role.DROP
        && clauses.current.action.isEmpty()
        && !clauses.current.object.isEmpty()
        && WordKinds.isFinite(token);
  }

  /// Run the tests; but neither: the server runs, nor: running tests.
  private boolean isImperative(Token token) {
    return clauses.current.object.isEmpty() && WordKinds.mayCommand(token);
  }

  /// Never amend a commit, add one; but: never amend, squash or drop one.
  private boolean isContrast() {
    return clauses.current.contrast || (clauses.joint == Role.COMMA && !hasAnd);
  }

  /// After a moment only a comma starts something new; elsewhere `and` does.
  private boolean startsClause(Token token) {
    return switch (clauses.part) {
      case MAIN, SCOPE -> token.role() == Role.VERB || token.concept().equals(Statement.ASK);
      case TRIGGER, EXCEPTION, WITHOUT -> clauses.joint == Role.COMMA;
    };
  }

  private void word(String concept) {
    clauses.startObject();
    if (clauses.part != Part.SCOPE || !ofAll || !WordKinds.isEveryPlace(concept)) {
      clauses.current.add(clauses.part, concept);
    }
  }
}
