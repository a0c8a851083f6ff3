package dev.praxis.core.rules.lint.wording;

import dev.praxis.core.rules.lint.wording.Statement.Trigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Normalises a rule into statements. What is said in two ways becomes the same: asking before an
/// act, an act forbidden unless asked for, and an act that waits for a yes.
public final class RuleReader {
  private final Vocabulary vocabulary = new Vocabulary();
  private final Tokens tokens = new Tokens(vocabulary);

  public Reading read(String text) {
    if (text.stripTrailing().endsWith(":")) {
      return new Reading(text, List.of()); // says only what comes next
    }
    var statements = new LinkedHashSet<Statement>();
    var sentence = new ArrayList<Token>();
    for (var token : tokens.of(text)) {
      if (token.role() == Role.END) {
        add(SentenceReader.read(sentence, objectOf(statements)), statements);
        sentence.clear();
      } else {
        sentence.add(token);
      }
    }
    add(SentenceReader.read(sentence, objectOf(statements)), statements);
    return new Reading(text, List.copyOf(statements));
  }

  /// What the words of a text stand for, whatever they do in it.
  public Set<String> concepts(String words) {
    return tokens.of(words).stream().map(Token::concept).collect(Collectors.toSet());
  }

  /// What `it` and `them` stand for in the next sentence.
  private static Set<String> objectOf(Set<Statement> statements) {
    return statements.stream()
        .map(Statement::object)
        .filter(object -> !object.isEmpty())
        .reduce(Set.of(), (_, last) -> last);
  }

  private void add(List<Draft> drafts, Set<Statement> statements) {
    for (var draft : drafts) {
      if (!draft.forbids && draft.exception.contains(Statement.ASK)) {
        draft.forbids = true; // only when asked
      }
      if (draft.forbids && Bounds.isUpper(draft.said.toString())) {
        draft.forbids = false; // not more than three: at most three
      }
      var statement = draft.statement();
      statements.add(statement);
      if (statement.forbids() && !draft.without.isEmpty()) {
        statements.add(needed(draft.without, statement));
      } else if (statement.heldForAPerson()) {
        statements.add(needed(Set.of(Statement.ASK), statement));
      }
      if (!draft.forbids && draft.without.contains(Statement.ASK)) {
        statements.add(unasked(statement, before(statement)));
        if (!statement.trigger().isAny()) {
          statements.add(unasked(statement, statement.trigger()));
        }
      }
      if (!draft.forbids && !draft.without.isEmpty() && !draft.without.contains(Statement.ASK)) {
        statements.add(lacking(draft.without, statement));
      }
      if (isAskedFirst(statement)) {
        heldBack(statement).ifPresent(statements::add);
      }
    }
  }

  /// Never A without B: B comes before A.
  private Statement needed(Set<String> first, Statement then) {
    var verb = verbOf(first);
    var object = new HashSet<>(first);
    object.remove(verb);
    if (verb.equals(Statement.ASK)) {
      object.clear();
    }
    return new Statement(
        false, verb, object, Set.of(), before(then), Set.of(), true, true, then.said());
  }

  /// A without asking: no asking before A, and none in its moment.
  private static Statement unasked(Statement act, Trigger moment) {
    return new Statement(
        true, Statement.ASK, Set.of(), Set.of(), moment, Set.of(), true, true, act.said());
  }

  /// A without B: no B before A.
  private static Statement lacking(Set<String> missing, Statement act) {
    return new Statement(
        true, "", missing, Set.of(), before(act), Set.of(), true, true, act.said());
  }

  private static boolean isAskedFirst(Statement statement) {
    return !statement.forbids()
        && statement.action().equals(Statement.ASK)
        && statement.trigger().kind().equals("before");
  }

  /// Ask before A: A is forbidden unless asked for.
  private Optional<Statement> heldBack(Statement asked) {
    var words = asked.trigger().words();
    var verb = verbOf(words);
    if (verb.isEmpty()) {
      return Optional.empty();
    }
    var object = new HashSet<>(words);
    object.remove(verb);
    return Optional.of(
        new Statement(
            true,
            verb,
            object,
            asked.scope(),
            Trigger.ANY,
            Set.of(Statement.ASK),
            true,
            true,
            asked.said()));
  }

  private static Trigger before(Statement act) {
    return new Trigger("before", act.about());
  }

  private String verbOf(Set<String> words) {
    if (words.contains(Statement.ASK)) {
      return Statement.ASK;
    }
    return words.stream().filter(vocabulary::isVerb).sorted().findFirst().orElse("");
  }
}
