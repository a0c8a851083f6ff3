package dev.praxis.core.evaluation.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.DataFolder;
import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.CoverageEvaluation;
import dev.praxis.core.evaluation.archive.EvaluationArchive;
import dev.praxis.core.evaluation.judging.Question.Side;
import dev.praxis.core.evaluation.verdict.VerdictState;
import dev.praxis.core.mining.TagMiner;
import dev.praxis.core.mining.shipped.Detectors;
import dev.praxis.core.model.LocalModelServer;
import dev.praxis.core.model.ModelPrice.PerMillion;
import dev.praxis.core.model.Provider;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.model.job.ModelJob;
import dev.praxis.core.model.settings.ModelSettings;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgingTest {
  private static final String TAG = "forgot_to_run_tests";
  private static final Provider PROVIDER = Provider.ANTHROPIC;

  @TempDir Path folder;
  private final LocalModelServer server = new LocalModelServer();
  private final List<String> told = new ArrayList<>();
  private Database database;
  private SampleRows rows;
  private History history;
  private RuleStore rules;
  private Judging judging;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("w.db"));
    rows = new SampleRows(database);
    history = new History(database);
    var miner = new TagMiner(database, history, Detectors.all());
    rules = new RuleStore(database, history, new TokenCounter(), miner::carriers);
    judging = new Judging(database, history, rules, Detectors::all, Clock.systemUTC());
    rule("Run the test suite before you report a task as done.");
  }

  @AfterEach
  void close() {
    server.close();
    database.close();
  }

  private void rule(String text) {
    rules.approve(List.of(rules.add(text, List.of(TAG)).id()));
  }

  private SampleRows.Row failure(String key, String tag) {
    return rows.session(key)
        .user(
            "Mend the rounding of prices in %s please, and tell me when it is done".formatted(key))
        .agent("Done.")
        .outcome("failure", "label")
        .tag(tag);
  }

  private List<Question> heldOut() {
    return judging.questions(Side.HELD_OUT, Progress.ignored());
  }

  private List<Question> training() {
    return judging.questions(Side.TRAINING, Progress.ignored());
  }

  @Test
  void aPersonsAnswersAreCountedAndCanBeTakenBack() {
    failure("h1", TAG).heldOut();
    failure("h2", TAG).heldOut();
    failure("h3", "lost_file").heldOut();
    var questions = heldOut();
    judging.answer(questions.get(0), true, "It says so.");
    judging.answer(questions.get(1), false, "There were no tests.");

    var kept = judging.run(Judging.CURATOR, Progress.ignored());

    assertThat(questions).extracting(Question::sessionKey).containsExactly("h1", "h2");
    assertThat(kept.state()).isEqualTo(VerdictState.POTENTIAL);
    assertThat(kept.sentence())
        .isEqualTo(
            "Judged: 1 of 3 held-out failures were judged preventable by the curator (Wilson 6–79 %)."
                + " This is a judgement, not proof: nothing was run.");
    assertThat(kept.cautions())
        .contains("1 of 3 failures have no rule and count as not preventable");
    assertThat(kept.corrected()).isNull();
    var archive =
        new EvaluationArchive(
            database,
            new CoverageEvaluation(
                database, rules, new TagMiner(database, history, Detectors.all()), Detectors::all));
    assertThat(archive.newestFirst()).containsExactly(kept);
    assertThat(archive.open(kept.ref())).isEqualTo(kept);

    history.undo();
    assertThat(judging.answered(questions.get(1), Judging.CURATOR)).isEmpty();
    assertThat(judging.run(Judging.CURATOR, Progress.ignored()).sentence())
        .contains("1 of 3 failures have no answer");
  }

  @Test
  void anAnswerIsToOneWordingOfARule() {
    failure("h1", TAG).heldOut();
    judging.answer(heldOut().getFirst(), true, "");
    rules.edit(heldOut().getFirst().rule(), "Run every test before you report a task as done.");

    assertThat(judging.open(heldOut(), Judging.CURATOR)).hasSize(1);
    assertThatThrownBy(() -> judging.run(Judging.CURATOR, Progress.ignored()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("has not answered");
  }

  @Test
  void aModelThatNobodyCheckedIsInvalid() {
    failure("h1", TAG).heldOut();
    answers(true);
    var model = judge();
    var job = job();

    assertThat(model.ask(job, heldOut(), Progress.ignored(), told::add)).isEqualTo(1);
    assertThat(model.ask(job, heldOut(), Progress.ignored(), told::add))
        .as("what is answered is not asked again")
        .isZero();
    var kept = judging.run(ModelJudge.name(job), Progress.ignored());

    assertThat(kept.state()).isEqualTo(VerdictState.INVALID);
    assertThat(kept.sentence()).contains("the judge is unvalidated");
    assertThat(server.onlyRequest().all()).doesNotContain("held").contains("Mend the rounding");
  }

  @Test
  void aModelIsCorrectedByItsErrorsOnTrainingFailures() {
    for (int i = 0; i < 100; i++) {
      failure("t%d".formatted(i), TAG);
    }
    for (int i = 0; i < 10; i++) {
      failure("h%d".formatted(i), TAG).heldOut();
    }
    var labels = training();
    var questions = heldOut();
    var name = "some-model, prompt 1";
    for (int i = 0; i < 100; i++) {
      judging.answer(labels.get(i), i % 2 == 0, "");
      said(labels.get(i), name, i % 2 == 0 || i == 1);
    }
    for (int i = 0; i < 10; i++) {
      said(questions.get(i), name, i < 6);
    }

    var kept = judging.run(name, Progress.ignored());

    assertThat(kept.check().quality().caught()).isEqualTo(49);
    assertThat(kept.check().quality().overlooked()).isEqualTo(1);
    assertThat(kept.check().validated()).isTrue();
    assertThat(kept.state()).isEqualTo(VerdictState.POTENTIAL);
    assertThat(kept.observed()).isEqualTo(6);
    double failing = 0.4 / (0.98 + 1 - 1);
    assertThat(kept.correctedShare()).isCloseTo(1 - failing, within(1e-9));
    assertThat(kept.sentence()).contains("Corrected for the errors it made on 100 labels: 59 %");
  }

  @Test
  void aMalformedAnswerIsNoAnswer() {
    failure("h1", TAG).heldOut();
    server.answers("{\"preventable\": \"yes\", \"reason\": \"\"}");

    assertThat(judge().ask(job(), heldOut(), Progress.ignored(), told::add)).isZero();
    assertThat(told).hasSize(1);
  }

  private void said(Question question, String judge, boolean preventable) {
    judging.keep(question, new GivenAnswer(judge, preventable, "", Instant.EPOCH));
  }

  private void answers(boolean preventable) {
    server.answers("{\"preventable\": %s, \"reason\": \"It asks for it.\"}".formatted(preventable));
  }

  private ModelJudge judge() {
    return new ModelJudge(judging, new SessionStore(database), new Random(7), Clock.systemUTC());
  }

  private ModelJob job() {
    var access =
        new ModelAccess(
            new DataFolder(folder.resolve("data")),
            Map.of("PRAXIS_MODEL_KEY", "a-key-of-no-one"),
            (_, _) -> {});
    access
        .settings()
        .write(
            ModelSettings.of(PROVIDER, server.url(PROVIDER).toString(), "some-model")
                .costingAtMost(1)
                .at(new PerMillion(2, 10)));
    return access.open(new Redactor("salt"), String::length);
  }
}
