package dev.praxis.core.model.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.praxis.core.model.LocalModelServer;
import dev.praxis.core.model.ModelAddress;
import dev.praxis.core.model.ModelAnswer;
import dev.praxis.core.model.ModelAnswer.StopReason;
import dev.praxis.core.model.ModelFailure;
import dev.praxis.core.model.ModelFailure.BadKey;
import dev.praxis.core.model.ModelFailure.Cancelled;
import dev.praxis.core.model.ModelFailure.Malformed;
import dev.praxis.core.model.ModelFailure.Overloaded;
import dev.praxis.core.model.ModelFailure.RateLimited;
import dev.praxis.core.model.ModelFailure.Refused;
import dev.praxis.core.model.ModelFailure.Rejected;
import dev.praxis.core.model.ModelFailure.TimedOut;
import dev.praxis.core.model.ModelFailure.Unreachable;
import dev.praxis.core.model.ModelPrice;
import dev.praxis.core.model.ModelPrice.PerMillion;
import dev.praxis.core.model.ModelProblem;
import dev.praxis.core.model.ModelRequest;
import dev.praxis.core.model.ModelRequest.AnswerSchema;
import dev.praxis.core.model.Provider;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each vendor's way of talking, as the server at the other end sees it.
final class VendorModelTest {
  private static final String KEY = "canary-key-0001";
  private static final ModelRequest QUESTION = ModelRequest.of("Canary system", "Canary question");

  private final LocalModelServer server = new LocalModelServer();

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyKnobReachesTheWire(Provider provider) {
    var request =
        QUESTION
            .then("Canary answer", "Canary more")
            .atMost(321)
            .at(0.25)
            .answeringIn(
                new AnswerSchema(
                    "canary_shape",
                    """
                    {"type":"object","properties":{"canary_field":{"type":"string"}},\
                    "required":["canary_field"],"additionalProperties":false}\
                    """));

    ask(provider, request);

    var sent = server.onlyRequest();
    var body = sent.body().toString();
    assertThat(body)
        .contains("\"model\":\"canary-model\"", "321", "\"temperature\":0.25", "canary_field")
        .containsSubsequence(
            "\"user\"", "Canary question", "Canary answer", "\"user\"", "Canary more")
        .contains("Canary system");
    assertThat(sent.all()).contains(KEY);
  }

  @Test
  void anthropicIsAskedAsItDocuments() {
    ask(Provider.ANTHROPIC, QUESTION.atMost(77));

    var sent = server.onlyRequest();
    assertThat(sent.path()).isEqualTo("/v1/messages");
    assertThat(sent.header("x-api-key")).isEqualTo(KEY);
    assertThat(sent.header("anthropic-version")).isEqualTo("2023-06-01");
    assertThat(sent.body().path("max_tokens").asInt()).isEqualTo(77);
    assertThat(sent.body().path("system").toString()).contains("Canary system");
    assertThat(sent.body().path("messages")).hasSize(1);
    assertThat(sent.body().has("temperature")).isFalse();
    assertThat(sent.body().path("stream").asBoolean()).isFalse();
  }

  @Test
  void openAiIsAskedAsItDocuments() {
    ask(Provider.OPENAI, QUESTION.atMost(77));

    var sent = server.onlyRequest();
    assertThat(sent.path()).isEqualTo("/v1/chat/completions");
    assertThat(sent.header("Authorization")).isEqualTo("Bearer " + KEY);
    assertThat(sent.body().path("max_tokens").asInt()).isEqualTo(77);
    assertThat(sent.body().path("messages").path(0).path("role").asText()).isEqualTo("system");
    assertThat(sent.body().has("temperature")).isFalse();
    assertThat(sent.body().path("stream").asBoolean()).isFalse();
  }

  @Test
  void ollamaIsAskedAsItDocumentsWithRoomForTheWholeRequest() {
    ask(Provider.OLLAMA, ModelRequest.of("", "word ".repeat(6_000)).atMost(77));

    var sent = server.onlyRequest();
    assertThat(sent.path()).isEqualTo("/api/chat");
    assertThat(sent.body().path("stream").asBoolean(true)).isFalse();
    assertThat(sent.body().path("options").path("num_predict").asInt()).isEqualTo(77);
    assertThat(sent.body().path("options").path("num_ctx").asInt()).isEqualTo(10_240);
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerComesWithItsTokensAndItsCost(Provider provider) {
    server.answers("Grüße 🙂\n{}");

    var answer = ask(provider, QUESTION);

    assertThat(answer.text()).isEqualTo("Grüße 🙂\n{}");
    assertThat(answer.stopReason()).isEqualTo(StopReason.FINISHED);
    assertThat(answer.tokensIn()).isEqualTo(120);
    assertThat(answer.tokensOut()).isEqualTo(30);
    assertThat(answer.cost().dollars()).hasValue((120 * 2 + 30 * 10) / 1e6);
  }

  @ParameterizedTest
  @EnumSource
  void aCutAnswerSaysSo(Provider provider) {
    server.answersCut("Half of");

    assertThat(ask(provider, QUESTION).stopReason()).isEqualTo(StopReason.CUT);
  }

  @ParameterizedTest
  @EnumSource
  void aBadKeyIsToldWithoutTheKey(Provider provider) {
    server.fails(401, "invalid key " + KEY + "\nsecond line", Map.of());

    var problem = fails(provider, QUESTION);

    assertThat(problem.failure()).isEqualTo(new BadKey("invalid key [key] second line"));
    assertThat(problem.getMessage()).doesNotContain(KEY).contains("praxis model key");
    assertThat(problem.whatHappened()).contains("127.0.0.1");
  }

  @ParameterizedTest
  @EnumSource
  void aRateLimitTellsHowLongToWait(Provider provider) {
    server.fails(429, "slow down", Map.of("Retry-After", "7"));

    var problem = fails(provider, QUESTION);

    assertThat(problem.failure())
        .isEqualTo(new RateLimited(Optional.of(Duration.ofSeconds(7)), "slow down"));
    assertThat(problem.whatHappened()).contains("7 s");
  }

  @Test
  void aDateToWaitForCountsFromTheVendorsOwn() {
    server.fails(503, "", Map.of("Retry-After", "Wed, 01 Jan 3000 00:00:00 GMT"));

    assertThat(fails(Provider.OPENAI, QUESTION).failure().pause().orElseThrow())
        .isGreaterThan(Duration.ofDays(365));
  }

  @Test
  void anEmptyAccountIsNoRateLimit() {
    server.answersRaw(
        429,
        """
        {"error":{"message":"No credit left","type":"insufficient_quota",\
        "code":"insufficient_quota"}}\
        """);

    assertThat(fails(Provider.OPENAI, QUESTION).failure())
        .isEqualTo(new Rejected(429, "No credit left"));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 529})
  void troubleOfTheVendorsMayPass(int status) {
    server.fails(status, "Overloaded", Map.of());

    assertThat(fails(Provider.ANTHROPIC, QUESTION).failure())
        .isEqualTo(new Overloaded(status, Optional.empty(), "Overloaded"))
        .extracting(ModelFailure::mayPass)
        .isEqualTo(true);
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownModelIsRejectedInTheVendorsWords(Provider provider) {
    server.fails(404, "model: canary-model", Map.of());

    var problem = fails(provider, QUESTION);

    assertThat(problem.failure()).isEqualTo(new Rejected(404, "model: canary-model"));
    assertThat(problem.remedy()).contains("base URL");
  }

  @ParameterizedTest
  @EnumSource(names = {"ANTHROPIC", "OPENAI"})
  void aRefusalIsNoAnswer(Provider provider) {
    server.refuses();

    assertThat(fails(provider, QUESTION).failure()).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyAnswerIsNoAnswer(Provider provider) {
    server.answers("");

    assertThat(fails(provider, QUESTION).failure()).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoJsonIsNoAnswer(Provider provider) {
    for (var body : new String[] {"", "<html>proxy</html>", "{\"id\":", "[]", "null", "{}", "7"}) {
      server.answersRaw(200, body);

      assertThat(fails(provider, QUESTION).failure()).as(body).isInstanceOf(Malformed.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void halfAnAnswerIsNoAnswer(Provider provider) {
    server.breaksOff();

    assertThat(fails(provider, QUESTION).failure())
        .isEqualTo(new Malformed("it broke off before its end"));
  }

  @ParameterizedTest
  @EnumSource
  void aHugeAnswerIsNotRead(Provider provider) {
    server.answersTooMuch();

    assertThat(fails(provider, QUESTION).failure())
        .isEqualTo(new Malformed("it is bigger than 4 MB"));
  }

  @ParameterizedTest
  @EnumSource
  void theDeadlineHoldsEvenWhileBytesKeepComing(Provider provider) throws InterruptedException {
    server.dawdles();

    var problem = fails(provider, QUESTION.within(Duration.ofMillis(150)));

    assertThat(problem.failure()).isEqualTo(new TimedOut(Duration.ofMillis(150)));
    assertThat(server.awaitHangUp()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void cancellingClosesTheConnection(Provider provider) throws InterruptedException {
    server.dawdles();
    var stop = new AtomicBoolean();
    var asking =
        Thread.startVirtualThread(() -> {
          try {
            var _ = server.awaitRequest();
            stop.set(true);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });

    var problem =
        catchThrowableOfType(
            ModelProblem.class,
            () -> model(server.address(provider, "m")).ask(QUESTION, until(stop)));

    assertThat(problem.failure()).isEqualTo(new Cancelled());
    assertThat(server.awaitHangUp()).isTrue();
    asking.join();
  }

  @Test
  void nobodyThereIsUnreachable() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    var nowhere =
        new ModelAddress(Provider.OLLAMA, URI.create("http://127.0.0.1:" + free), "llama");

    var problem =
        catchThrowableOfType(
            ModelProblem.class, () -> model(nowhere).ask(QUESTION, Progress.ignored()));

    assertThat(problem.failure()).isInstanceOf(Unreachable.class);
    assertThat(problem.remedy()).startsWith("Start the server");
  }

  @Test
  void aRedirectIsNotFollowedWithTheKey() {
    server.fails(307, "", Map.of("Location", "http://127.0.0.1:1/v1/messages"));

    assertThat(fails(Provider.ANTHROPIC, QUESTION).failure()).isEqualTo(new Rejected(307, ""));
  }

  private ModelAnswer ask(Provider provider, ModelRequest request) {
    return model(server.address(provider, "canary-model")).ask(request, Progress.ignored());
  }

  private ModelProblem fails(Provider provider, ModelRequest request) {
    return catchThrowableOfType(ModelProblem.class, () -> ask(provider, request));
  }

  private static VendorModel model(ModelAddress where) {
    var price = new ModelPrice(where.model(), new PerMillion(2, 10));
    return new VendorModel(where, KEY, price, Duration.ofSeconds(20));
  }

  private static Progress until(AtomicBoolean stop) {
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
