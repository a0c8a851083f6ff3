package dev.praxis.core.model.vendor;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.praxis.core.model.ModelAddress;
import dev.praxis.core.model.ModelFailure;
import dev.praxis.core.model.ModelFailure.Cancelled;
import dev.praxis.core.model.ModelFailure.Malformed;
import dev.praxis.core.model.ModelFailure.TimedOut;
import dev.praxis.core.model.ModelFailure.Unreachable;
import dev.praxis.core.model.ModelProblem;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// One request on its way to a vendor and its answer on the way back: no longer than its deadline
/// takes, no bigger than an answer can be, given up as soon as somebody wants to stop. LangChain4j
/// writes the one and reads the other.
final class Wire implements HttpClient {
  /// No answer of a thousand tokens comes near it.
  static final long MOST_BYTES = 4L << 20;

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final java.net.http.HttpClient http;
  private final ModelAddress where;
  private final String key;
  private final Duration deadline;
  private final Progress progress;
  private @Nullable String answer;

  /// @param key only to keep it out of what a vendor says
  Wire(
      java.net.http.HttpClient http,
      ModelAddress where,
      String key,
      Duration deadline,
      Progress progress) {
    this.http = http;
    this.where = where;
    this.key = key;
    this.deadline = deadline;
    this.progress = progress;
  }

  /// What the vendor answered, as it came; empty as long as it has not.
  Optional<String> answer() {
    return Optional.ofNullable(answer);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    var response = await(http.sendAsync(outgoing(request), limited()));
    if (response.statusCode() / 100 != 2) {
      throw problem(HttpFailures.of(response, key), null);
    }
    var body = response.body();
    answer = body;
    return SuccessfulHttpResponse.builder()
        .statusCode(response.statusCode())
        .headers(response.headers().map())
        .body(body)
        .build();
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers are read whole");
  }

  private static HttpResponse.BodyHandler<String> limited() {
    return BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES);
  }

  private static java.net.http.HttpRequest outgoing(HttpRequest request) {
    var body = request.body();
    var outgoing =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .method(
                request.method().name(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
      header.getValue().forEach(value -> outgoing.header(header.getKey(), value));
    }
    return outgoing.build();
  }

  /// Giving the answer up closes its connection.
  private HttpResponse<String> await(CompletableFuture<HttpResponse<String>> coming) {
    long end = System.nanoTime() + deadline.toNanos();
    try {
      while (true) {
        long left = end - System.nanoTime();
        if (progress.stopRequested()) {
          throw problem(new Cancelled(), null);
        }
        if (left <= 0) {
          throw problem(new TimedOut(deadline), null);
        }
        try {
          return coming.get(Math.min(left, LOOK_NANOS), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
          // not yet: look again whether to go on
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw problem(new Cancelled(), e);
    } catch (ExecutionException e) {
      throw broken(e.getCause());
    } finally {
      coming.cancel(true);
    }
  }

  private RuntimeException broken(@Nullable Throwable cause) {
    return switch (cause) {
      case null -> new IllegalStateException("sending failed");
      case ConnectException e -> problem(new Unreachable(words(e)), e);
      case HttpConnectTimeoutException e -> problem(new Unreachable("no connection in time"), e);
      case SSLException e ->
          problem(new Unreachable("no safe connection could be made (" + words(e) + ")"), e);
      case IOException e when words(e).contains("exceeds capacity") ->
          problem(new Malformed("it is bigger than %d MB".formatted(MOST_BYTES >> 20)), e);
      case IOException e -> problem(new Malformed("it broke off before its end"), e);
      default -> new IllegalStateException("sending failed", cause);
    };
  }

  private ModelProblem problem(ModelFailure failure, @Nullable Throwable cause) {
    return new ModelProblem(failure, where, cause);
  }

  private static String words(Exception failure) {
    var message = failure.getMessage();
    return message == null ? "" : message;
  }
}
