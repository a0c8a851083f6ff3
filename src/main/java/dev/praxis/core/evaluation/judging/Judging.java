package dev.praxis.core.evaluation.judging;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.HeldOutFailures;
import dev.praxis.core.evaluation.HeldOutFailures.Failure;
import dev.praxis.core.evaluation.Soundness;
import dev.praxis.core.evaluation.freeze.Freeze;
import dev.praxis.core.evaluation.freeze.FreezeStore;
import dev.praxis.core.evaluation.judging.Question.Side;
import dev.praxis.core.evaluation.keeping.DetailStore;
import dev.praxis.core.evaluation.kept.JudgeCheck;
import dev.praxis.core.evaluation.kept.JudgedItem;
import dev.praxis.core.evaluation.kept.JudgedItem.Word;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.statistics.JudgeQuality;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Mode J: of which held-out failures a judge says that a rule, followed, would have prevented
/// them.
///
/// A person answers question by question; a model is asked by a [ModelJudge]. How far a model can
/// be trusted is told by training failures that the curator answered: those never count in a
/// result.
public final class Judging {
  /// The judge that needs no checking.
  public static final String CURATOR = KeptJudged.CURATOR;

  private final Database database;
  private final History history;
  private final RuleStore rules;
  private final HeldOutFailures failures;
  private final Clock clock;

  public Judging(
      Database database,
      History history,
      RuleStore rules,
      Supplier<List<SignalDetector>> detectors,
      Clock clock) {
    this.database = database;
    this.history = history;
    this.rules = rules;
    this.failures = new HeldOutFailures(database, detectors);
    this.clock = clock;
  }

  /// Every failure of a side under each active rule that carries its tag, by session, tag, rule.
  ///
  /// @throws Problem where the held-out side is asked for and nothing is held out
  public List<Question> questions(Side side, Progress progress) {
    return switch (side) {
      case TRAINING -> database.read(handle -> JudgingStore.training(handle, active()));
      case HELD_OUT -> heldOut(failures.find(progress));
    };
  }

  /// What a judge said of a question; empty where it has not said anything of this wording of the
  /// rule.
  public Optional<GivenAnswer> answered(Question question, String judge) {
    return Optional.ofNullable(answers(judge).get(question.key()));
  }

  /// Questions a judge has not answered.
  public List<Question> open(List<Question> questions, String judge) {
    var answers = answers(judge);
    return questions.stream().filter(question -> !answers.containsKey(question.key())).toList();
  }

  /// The curator's answer, over an earlier one. One decision, which can be undone.
  public void answer(Question question, boolean preventable, String reason) {
    var said = new GivenAnswer(CURATOR, preventable, reason.strip(), clock.instant());
    history.decide(
        "judge",
        "rule/" + question.rule(),
        "Judge %s in %s %s"
            .formatted(
                question.tag(),
                question.sessionKey(),
                preventable ? "preventable" : "not preventable"),
        handle -> JudgingStore.keep(handle, question, said));
  }

  /// A model's answer, kept so that it is not asked again.
  void keep(Question question, GivenAnswer answer) {
    database.use(handle -> JudgingStore.keep(handle, question, answer));
  }

  /// Judges that have answered anything.
  public List<String> judges() {
    return database.read(JudgingStore::judges);
  }

  /// How a judge does on training failures against the curator's own answers.
  public JudgeCheck check(String judge) {
    if (judge.equals(CURATOR)) {
      return JudgeCheck.person();
    }
    var labels = answers(CURATOR);
    var said = answers(judge);
    int caught = 0;
    int overlooked = 0;
    int cleared = 0;
    int falseAlarms = 0;
    for (var question : questions(Side.TRAINING, Progress.ignored())) {
      var label = labels.get(question.key());
      var answer = said.get(question.key());
      if (label != null && answer != null) {
        caught += !label.preventable() && !answer.preventable() ? 1 : 0;
        overlooked += !label.preventable() && answer.preventable() ? 1 : 0;
        cleared += label.preventable() && answer.preventable() ? 1 : 0;
        falseAlarms += label.preventable() && !answer.preventable() ? 1 : 0;
      }
    }
    return new JudgeCheck(true, new JudgeQuality(caught, overlooked, cleared, falseAlarms));
  }

  /// The result by what a judge has answered, and one look at the split.
  ///
  /// @throws Problem where nothing is held out, no active rule carries a tag of its failures, or
  ///   the judge has answered nothing of it; no look is taken then
  public KeptJudged run(String judge, Progress progress) {
    var answers = answers(judge);
    var found = failures.find(progress);
    var active = active();
    var items = found.stream().map(failure -> item(failure, active, answers)).toList();
    refuseWithoutAnswers(judge, items);
    var soundness = Soundness.of(database, rules);
    var verdict = new JudgedVerdict(judge, items, check(judge), soundness);
    var kept = verdict.at(Instant.ofEpochMilli(clock.millis()));
    var freeze =
        new Freeze(soundness.splitHash(), Freeze.ofRules(active), failures.tagger(), judge, "");
    return kept.keptAs(keep(kept, verdict.faults(), freeze));
  }

  private static void refuseWithoutAnswers(String judge, List<JudgedItem> items) {
    if (!items.isEmpty() && items.stream().noneMatch(JudgedItem::covered)) {
      throw new Problem(
          "No active rule carries the tag of a held-out failure, so there is nothing to judge.",
          "Approve rules first; a coverage evaluation tells which failures have none.");
    }
    boolean silent =
        items.stream()
            .flatMap(item -> item.answers().stream())
            .allMatch(answer -> answer.word() == Word.UNANSWERED);
    if (silent && !items.isEmpty()) {
      throw new Problem(
          "%s has not answered anything of the held-out side."
              .formatted(judge.equals(CURATOR) ? "The curator" : "The judge “" + judge + "”"),
          "Answer the questions, or let a model answer them.");
    }
  }

  private long keep(KeptJudged kept, List<String> faults, Freeze freeze) {
    return database.write(handle -> {
      long number =
          DetailStore.keep(
              handle,
              Mode.JUDGED,
              kept.at(),
              kept.splitHash(),
              kept.items().size(),
              kept.observed(),
              faults,
              kept,
              true);
      FreezeStore.ofRun(handle, number, freeze);
      return number;
    });
  }

  private List<Question> heldOut(List<Failure> found) {
    var active = active();
    return found.stream()
        .flatMap(failure ->
            active.stream()
                .filter(rule -> rule.tags().contains(failure.tag()))
                .map(rule -> question(failure, rule)))
        .toList();
  }

  private static Question question(Failure failure, Rule rule) {
    var session = failure.session();
    return new Question(
        Side.HELD_OUT,
        new SessionId(session.id()),
        session.key(),
        session.title(),
        session.project(),
        failure.tag(),
        failure.seq(),
        failure.quote(),
        rule.id(),
        rule.version(),
        rule.text());
  }

  private static JudgedItem item(
      Failure failure, List<Rule> active, Map<Question.Key, GivenAnswer> answers) {
    var session = failure.session();
    return new JudgedItem(
        new SessionId(session.id()),
        session.key(),
        session.title(),
        session.project(),
        failure.tag(),
        active.stream()
            .filter(rule -> rule.tags().contains(failure.tag()))
            .map(rule -> answer(question(failure, rule), answers))
            .toList());
  }

  private static JudgedItem.Answer answer(
      Question question, Map<Question.Key, GivenAnswer> answers) {
    var said = Optional.ofNullable(answers.get(question.key()));
    return new JudgedItem.Answer(
        question.rule(),
        question.ruleVersion(),
        question.ruleText(),
        said.map(answer -> answer.preventable() ? Word.PREVENTABLE : Word.NOT_PREVENTABLE)
            .orElse(Word.UNANSWERED),
        said.map(GivenAnswer::reason).orElse(""));
  }

  private Map<Question.Key, GivenAnswer> answers(String judge) {
    return database.read(handle -> JudgingStore.answers(handle, judge));
  }

  private List<Rule> active() {
    return rules.list().stream().filter(rule -> rule.status().active()).toList();
  }
}
