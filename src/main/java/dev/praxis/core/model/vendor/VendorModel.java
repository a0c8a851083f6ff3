package dev.praxis.core.model.vendor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.praxis.core.model.LanguageModel;
import dev.praxis.core.model.ModelAddress;
import dev.praxis.core.model.ModelAnswer;
import dev.praxis.core.model.ModelAnswer.StopReason;
import dev.praxis.core.model.ModelFailure;
import dev.praxis.core.model.ModelFailure.Malformed;
import dev.praxis.core.model.ModelFailure.Refused;
import dev.praxis.core.model.ModelPrice;
import dev.praxis.core.model.ModelProblem;
import dev.praxis.core.model.ModelRequest;
import dev.praxis.core.task.Progress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A model of a vendor. Sends what it is given as it is, once.
public final class VendorModel implements LanguageModel {
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final JsonMapper JSON = new JsonMapper();

  private final ModelAddress where;
  private final String key;
  private final ModelPrice price;
  private final Duration patience;
  private final HttpClient http;

  /// @param key empty where the vendor needs none
  /// @param patience for one answer where the request does not say
  public VendorModel(ModelAddress where, String key, ModelPrice price, Duration patience) {
    this.patience = patience;
    this.where = where;
    this.key = key;
    this.price = price;
    // A redirect would take the key elsewhere.
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();
  }

  @Override
  public ModelAnswer ask(ModelRequest request, Progress progress) {
    var deadline = request.deadline().orElse(patience);
    var wire = new Wire(http, where, key, deadline, progress);
    try {
      var model = ChatModels.of(where, key, request, new OneWire(wire, deadline));
      return answer(model.chat(outgoing(request)), wire);
    } catch (RuntimeException e) { // whatever a hostile answer does to its reader
      throw told(e, wire);
    }
  }

  private static ChatRequest outgoing(ModelRequest request) {
    var messages = new ArrayList<ChatMessage>();
    if (!request.system().isEmpty()) {
      messages.add(SystemMessage.from(request.system()));
    }
    for (var message : request.messages()) {
      messages.add(
          switch (message.role()) {
            case USER -> UserMessage.from(message.text());
            case ASSISTANT -> AiMessage.from(message.text());
          });
    }
    var outgoing = ChatRequest.builder().messages(messages);
    request.temperature().ifPresent(outgoing::temperature);
    request
        .schema()
        .ifPresent(schema ->
            outgoing.responseFormat(
                ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(
                        JsonSchema.builder()
                            .name(schema.name())
                            .rootElement(JsonRawSchema.from(schema.json()))
                            .build())
                    .build()));
    return outgoing.build();
  }

  private ModelAnswer answer(ChatResponse response, Wire wire) {
    var text = Objects.requireNonNullElse(response.aiMessage().text(), "");
    if (response.finishReason() == FinishReason.CONTENT_FILTER
        || isRefusal(wire.answer().orElse(""))) {
      throw problem(new Refused(""), null);
    }
    boolean cut = response.finishReason() == FinishReason.LENGTH;
    if (text.isBlank()) {
      throw problem(
          new Malformed(cut ? "it was cut before its first word" : "it has no words"), null);
    }
    var usage = Optional.ofNullable(response.tokenUsage());
    int in = usage.map(each -> orZero(each.inputTokenCount())).orElse(0);
    int out = usage.map(each -> orZero(each.outputTokenCount())).orElse(0);
    var stop =
        cut
            ? StopReason.CUT
            : response.finishReason() == FinishReason.STOP ? StopReason.FINISHED : StopReason.OTHER;
    return new ModelAnswer(text, stop, in, out, price.of(in, out));
  }

  /// Anthropic ends a refusal with a reason that LangChain4j does not know.
  private static boolean isRefusal(String answer) {
    try {
      return JSON.readTree(answer).path("stop_reason").asText().equals("refusal");
    } catch (JsonProcessingException _) {
      return false;
    }
  }

  private RuntimeException told(RuntimeException failure, Wire wire) {
    for (var each : chain(failure)) {
      if (each instanceof ModelProblem problem) {
        return problem;
      }
      if (each instanceof ContentFilteredException) {
        return problem(new Refused(""), failure);
      }
    }
    if (wire.answer().isEmpty()) { // it never came so far: our own fault
      return failure;
    }
    var vendor = where.provider().word();
    return problem(new Malformed("it is not in the form of " + vendor), failure);
  }

  private static List<Throwable> chain(Throwable failure) {
    var chain = new ArrayList<Throwable>();
    for (var each = failure; each != null && !chain.contains(each); each = each.getCause()) {
      chain.add(each);
    }
    return chain;
  }

  private ModelProblem problem(ModelFailure failure, @Nullable Throwable cause) {
    return new ModelProblem(failure, where, cause);
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
