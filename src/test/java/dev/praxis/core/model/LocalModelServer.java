package dev.praxis.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// A server on this computer that speaks as vendors document it: Anthropic's Messages at
/// `/v1/messages`, OpenAI's chat completions at `/v1/chat/completions`, Ollama's chat at
/// `/api/chat`. Tells what it was asked, and answers as it was told to: one reply a request, the
/// last one again and again.
public final class LocalModelServer implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int TOO_MUCH = 6 << 20;

  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch hungUp = new CountDownLatch(1);

  /// What came in.
  public record Request(String path, Map<String, List<String>> headers, JsonNode body) {
    /// The first value of a header; empty where there is none.
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .map(entry -> entry.getValue().getFirst())
          .findFirst()
          .orElse("");
    }

    /// Everything, as one text to search.
    public String all() {
      return path + "\n" + headers + "\n" + body;
    }
  }

  private interface Reply {
    void send(HttpExchange exchange, Vendor vendor) throws IOException;
  }

  public LocalModelServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(workers);
    server.createContext("/", this::handle);
    server.start();
    answers("Yes.");
  }

  /// Where the vendor's clients are to be sent.
  public URI url(Provider provider) {
    var root = "http://127.0.0.1:" + server.getAddress().getPort();
    return URI.create(provider == Provider.OLLAMA ? root : root + "/v1");
  }

  public ModelAddress address(Provider provider, String model) {
    return new ModelAddress(provider, url(provider), model);
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  public Request onlyRequest() {
    if (requests.size() != 1) {
      throw new AssertionError(requests.size() + " requests, not one");
    }
    return requests.getFirst();
  }

  /// With these texts in turn.
  public LocalModelServer answers(String... texts) {
    synchronized (replies) {
      replies.clear();
    }
    for (var text : texts) {
      thenAnswers(text);
    }
    return this;
  }

  public LocalModelServer thenAnswers(String text) {
    return then((exchange, vendor) -> send(exchange, 200, vendor.answer(text)));
  }

  /// With what a function makes of each request's body.
  public LocalModelServer answersBy(Function<JsonNode, String> text) {
    return instead((exchange, vendor) ->
        send(exchange, 200, vendor.answer(text.apply(requests.getLast().body()))));
  }

  public LocalModelServer answersCut(String text) {
    return instead((exchange, vendor) -> send(exchange, 200, vendor.cut(text)));
  }

  public LocalModelServer refuses() {
    return instead((exchange, vendor) -> send(exchange, 200, vendor.refusal()));
  }

  /// With an error as the vendor words it.
  public LocalModelServer fails(int status, String message, Map<String, String> headers) {
    return instead(failing(status, message, headers));
  }

  public LocalModelServer thenFails(int status, String message, Map<String, String> headers) {
    return then(failing(status, message, headers));
  }

  /// With this body, whatever it is.
  public LocalModelServer answersRaw(int status, String body) {
    return instead((exchange, _) -> send(exchange, status, body));
  }

  /// With half of an answer; then the connection ends.
  public LocalModelServer breaksOff() {
    return instead((exchange, vendor) -> {
      var body = vendor.answer("A long answer").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body, 0, body.length / 2);
      exchange.getResponseBody().flush();
    });
  }

  /// With more than anyone should read.
  public LocalModelServer answersTooMuch() {
    return instead((exchange, vendor) -> send(exchange, 200, vendor.answer("x".repeat(TOO_MUCH))));
  }

  /// Byte by byte, without end, until the other side hangs up.
  public LocalModelServer dawdles() {
    return instead((exchange, vendor) -> {
      exchange.sendResponseHeaders(200, 0);
      try {
        do {
          exchange.getResponseBody().write(' ');
          exchange.getResponseBody().flush();
        } while (!closing.await(5, TimeUnit.MILLISECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (IOException e) {
        hungUp.countDown();
      }
    });
  }

  /// Waits until a request is there.
  public boolean awaitRequest() throws InterruptedException {
    return arrived.await(20, TimeUnit.SECONDS);
  }

  /// Waits until the other side of a dawdling answer has closed the connection.
  public boolean awaitHangUp() throws InterruptedException {
    return hungUp.await(20, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    workers.shutdownNow();
  }

  private LocalModelServer instead(Reply reply) {
    synchronized (replies) {
      replies.clear();
    }
    return then(reply);
  }

  private LocalModelServer then(Reply reply) {
    synchronized (replies) {
      replies.add(reply);
    }
    return this;
  }

  private Reply next() {
    synchronized (replies) {
      return replies.size() > 1 ? replies.removeFirst() : replies.getFirst();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var path = exchange.getRequestURI().getPath();
      requests.add(
          new Request(path, Map.copyOf(exchange.getRequestHeaders()), JSON.readTree(body)));
      arrived.countDown();
      next().send(exchange, Vendor.at(path));
    }
  }

  private static Reply failing(int status, String message, Map<String, String> headers) {
    return (exchange, vendor) -> {
      headers.forEach(exchange.getResponseHeaders()::set);
      send(exchange, status, vendor.error(message));
    };
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
