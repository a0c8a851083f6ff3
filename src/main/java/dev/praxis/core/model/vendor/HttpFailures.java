package dev.praxis.core.model.vendor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.core.model.ModelFailure;
import dev.praxis.core.model.ModelFailure.BadKey;
import dev.praxis.core.model.ModelFailure.Overloaded;
import dev.praxis.core.model.ModelFailure.RateLimited;
import dev.praxis.core.model.ModelFailure.Rejected;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a vendor's refusal means, by its status, its headers and the message in its body.
final class HttpFailures {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST = 300;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\s]+");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");

  private HttpFailures() {}

  static ModelFailure of(HttpResponse<String> response, String key) {
    int status = response.statusCode();
    var said = said(response.body(), key);
    var pause = pause(response.headers());
    return switch (status) {
      case 401, 403 -> new BadKey(said);
      case 429 ->
          isOutOfMoney(response.body()) ? new Rejected(status, said) : new RateLimited(pause, said);
      default -> status >= 500 ? new Overloaded(status, pause, said) : new Rejected(status, said);
    };
  }

  /// OpenAI says so with the status of a rate limit, which waiting does not mend.
  private static boolean isOutOfMoney(String body) {
    return error(body).path("code").asText().equals("insufficient_quota");
  }

  /// Anthropic and OpenAI: `{"error": {"message": …}}`. Ollama: `{"error": …}`. Anything else was
  /// not written for a person.
  private static String said(String body, String key) {
    var error = error(body);
    var message = error.isTextual() ? error.asText() : error.path("message").asText();
    var line = UNSEEN.matcher(message).replaceAll(" ").strip();
    var safe = key.isEmpty() ? line : line.replace(key, "[key]");
    return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…";
  }

  private static JsonNode error(String body) {
    try {
      return JSON.readTree(body).path("error");
    } catch (JsonProcessingException _) {
      return JSON.missingNode();
    }
  }

  /// RFC 9110, 10.2.3: seconds or a date. A date counts from the vendor's own.
  static Optional<Duration> pause(HttpHeaders headers) {
    return headers
        .firstValue("retry-after-ms")
        .filter(value -> SECONDS.matcher(value).matches())
        .map(value -> Duration.ofMillis((long) Math.ceil(Double.parseDouble(value))))
        .or(() -> headers.firstValue("retry-after").flatMap(value -> pause(value, headers)));
  }

  private static Optional<Duration> pause(String value, HttpHeaders headers) {
    if (SECONDS.matcher(value).matches()) {
      return Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(value) * 1000)));
    }
    try {
      var now = headers.firstValue("date").map(HttpFailures::date);
      return now.map(from -> Duration.between(from, date(value))).filter(Duration::isPositive);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Instant date(String value) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
  }
}
