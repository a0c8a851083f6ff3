package dev.praxis.core.model.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.praxis.core.model.LocalModelServer;
import dev.praxis.core.model.ModelFailure.BadKey;
import dev.praxis.core.model.ModelFailure.Cancelled;
import dev.praxis.core.model.ModelFailure.Overloaded;
import dev.praxis.core.model.ModelFailure.RateLimited;
import dev.praxis.core.model.ModelFailure.TooDear;
import dev.praxis.core.model.ModelPrice.PerMillion;
import dev.praxis.core.model.ModelProblem;
import dev.praxis.core.model.ModelRequest;
import dev.praxis.core.model.ModelRequest.AnswerSchema;
import dev.praxis.core.model.Provider;
import dev.praxis.core.model.settings.ModelSettings;
import dev.praxis.core.model.vendor.VendorModel;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.task.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What stands between a job and the wire.
final class ModelJobTest {
  private static final ModelRequest QUESTION = ModelRequest.of("Be brief.", "Why?");
  private static final PerMillion PRICE = new PerMillion(2, 10);

  private final LocalModelServer server = new LocalModelServer();
  private final List<Duration> pauses = new ArrayList<>();
  private final AtomicBoolean stop = new AtomicBoolean();

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void noSecretLeaves(Provider provider) {
    var secrets =
        List.of(
            "AKIA" + "Q7ZX3M5N2K8L4P6R",
            "ghp_" + "a8F3kL9mQ2xV7bN4cT6wR1yU5zE0iO8pS3dG",
            "sk-ant-api03-" + "Zk3Lq8Wx2Vn7Bm4Rt9Yp1Cs6Df0Gh5Jk8Lz3Xc7Vb2Nm",
            "postgres://admin:" + "hunter2hunter2" + "@db.example.com/x");
    var request =
        ModelRequest.of("Note " + secrets.get(0), "Said: " + secrets.get(1) + "\n" + secrets.get(3))
            .then("Then " + secrets.get(2), "and export TOKEN=" + secrets.get(1))
            .answeringIn(
                new AnswerSchema(
                    "shape",
                    """
                    {"type":"object","description":"%s","properties":{},"required":[],\
                    "additionalProperties":false}\
                    """
                        .formatted(secrets.get(2))));

    job(provider, 1).ask(request, progress());

    var sent = server.onlyRequest().all();
    assertThat(sent).contains("[secret:");
    assertThat(secrets).noneMatch(sent::contains);
    assertThat(sent).doesNotContain("hunter2hunter2");
  }

  @Test
  void whatWillGoOutIsToldBeforeAndNothingIsSentForIt() {
    var job = job(Provider.OPENAI, 1);
    var token = "ghp_" + "a8F3kL9mQ2xV7bN4cT6wR1yU5zE0iO8pS3dG";

    var outgoing =
        job.preview(List.of(QUESTION.atMost(100), ModelRequest.of("", token).atMost(100)));

    assertThat(outgoing.requests()).isEqualTo(2);
    assertThat(outgoing.secrets()).isEqualTo(1);
    assertThat(outgoing.inWords())
        .contains("2 requests to some-model at 127.0.0.1", "1 secret masked", "at most $0.00");
    assertThat(outgoing.atMost().dollars().orElseThrow()).isGreaterThan(200 * 10 / 1e6);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void whatMayPassIsTriedAgainAfterThePauseTheVendorWants() {
    server
        .fails(429, "", Map.of("retry-after", "3"))
        .thenFails(529, "", Map.of())
        .thenAnswers("At last.");

    assertThat(job(Provider.ANTHROPIC, 1).ask(QUESTION, progress()).text()).isEqualTo("At last.");

    assertThat(pauses).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(2));
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void patienceEnds() {
    server.fails(503, "down", Map.of());

    assertThat(fails(job(Provider.OLLAMA, 1)).failure()).isInstanceOf(Overloaded.class);

    assertThat(pauses)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    assertThat(server.requests()).hasSize(RetryingModel.MOST_TRIES);
  }

  @Test
  void aLongPauseIsToldInsteadOfTaken() {
    server.fails(429, "", Map.of("retry-after", "3600"));

    assertThat(fails(job(Provider.OPENAI, 1)).failure()).isInstanceOf(RateLimited.class);

    assertThat(pauses).isEmpty();
  }

  @Test
  void aBadKeyIsNotTriedAgain() {
    server.fails(401, "", Map.of());

    assertThat(fails(job(Provider.OPENAI, 1)).failure()).isInstanceOf(BadKey.class);

    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void stoppingEndsAPause() {
    server.fails(503, "", Map.of());
    var job = job(Provider.OPENAI, 1, (_, _) -> stop.set(true));

    assertThat(fails(job).failure()).isEqualTo(new Cancelled());

    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aJobNeverCostsMoreThanItMay() {
    var job = job(Provider.OPENAI, 0.002);
    var request = QUESTION.atMost(150); // at most 1,500 millionths of a dollar for the answer

    job.ask(request, progress());
    assertThat(job.spent().dollars().orElseThrow()).isEqualTo((120 * 2 + 30 * 10) / 1e6);
    var problem = catchThrowableOfType(ModelProblem.class, () -> job.ask(request, progress()));

    assertThat(problem.failure()).isInstanceOf(TooDear.class);
    assertThat(problem.whatHappened()).contains("$0.0005 of the $0.0020");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void whatTheModelMayHaveDoneInVainIsCounted() {
    server.answersRaw(200, "no JSON");
    var job = job(Provider.OPENAI, 1);

    fails(job);

    assertThat(job.spent().dollars().orElseThrow()).isGreaterThan(QUESTION.mostTokens() * 10 / 1e6);
  }

  @Test
  void aRefusedKeyCostsNothing() {
    server.fails(401, "", Map.of());
    var job = job(Provider.OPENAI, 1);

    fails(job);

    assertThat(job.spent().dollars()).hasValue(0);
  }

  @Test
  void aModelWithoutAPriceIsNotAsked() {
    var settings = settings(Provider.OPENAI, 1).at(null);

    var problem = fails(job(settings, (time, _) -> pauses.add(time)));

    assertThat(problem.failure()).isInstanceOf(TooDear.class);
    assertThat(problem.remedy()).contains("--price-in");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void ollamaOnThisComputerCostsNothing() {
    var job = job(settings(Provider.OLLAMA, 0).at(null), (_, _) -> {});

    job.ask(QUESTION, progress());

    assertThat(job.spent().dollars()).hasValue(0);
  }

  private ModelProblem fails(ModelJob job) {
    return catchThrowableOfType(ModelProblem.class, () -> job.ask(QUESTION, progress()));
  }

  private ModelJob job(Provider provider, double most) {
    return job(provider, most, (time, _) -> pauses.add(time));
  }

  private ModelJob job(Provider provider, double most, Pauses resting) {
    return job(settings(provider, most), resting);
  }

  private static ModelJob job(ModelSettings settings, Pauses resting) {
    var vendor = new VendorModel(settings.where(), "key", settings.prices(), settings.deadline());
    return new ModelJob(settings, vendor, new Redactor("salt"), String::length, resting);
  }

  private ModelSettings settings(Provider provider, double most) {
    return ModelSettings.of(provider, server.url(provider).toString(), "some-model")
        .costingAtMost(most)
        .at(PRICE)
        .within(Duration.ofSeconds(20));
  }

  private Progress progress() {
    return new Progress() {
      @Override
      public void at(long done, long total, String what) {}

      @Override
      public boolean stopRequested() {
        return stop.get();
      }
    };
  }
}
