package dev.praxis.core.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/// What to ask. A value: every change is a new one.
///
/// @param system what the model is told about its work; empty if nothing
/// @param messages in turn, the last one the user's
/// @param mostTokens how long the answer may be
/// @param temperature left to the vendor where empty: some models take none
/// @param schema what the answer must look like; empty where it is free
/// @param deadline for one answer, a repetition has it anew; the model's own patience where empty
public record ModelRequest(
    String system,
    List<Message> messages,
    int mostTokens,
    OptionalDouble temperature,
    Optional<AnswerSchema> schema,
    Optional<Duration> deadline) {
  public static final int MOST_TOKENS = 1_024;

  public ModelRequest {
    messages = List.copyOf(messages);
    if (messages.isEmpty() || messages.getLast().role() != Role.USER) {
      throw new IllegalArgumentException("the last message must be the user's");
    }
    if (mostTokens < 1 || deadline.filter(time -> !time.isPositive()).isPresent()) {
      throw new IllegalArgumentException("an answer needs room and time");
    }
  }

  /// Who said something.
  public enum Role {
    USER,
    ASSISTANT
  }

  /// One turn.
  public record Message(Role role, String text) {}

  /// JSON that an answer must fit. Vendors that can hold a model to it do.
  ///
  /// @param name letters, digits, `_`
  /// @param json a JSON Schema of an object, all properties required and no other allowed
  public record AnswerSchema(String name, String json) {}

  /// One question, of common length.
  public static ModelRequest of(String system, String user) {
    return new ModelRequest(
        system,
        List.of(new Message(Role.USER, user)),
        MOST_TOKENS,
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// After the answer so far, asks on.
  public ModelRequest then(String answer, String user) {
    var all = new ArrayList<>(messages);
    all.add(new Message(Role.ASSISTANT, answer));
    all.add(new Message(Role.USER, user));
    return new ModelRequest(system, all, mostTokens, temperature, schema, deadline);
  }

  public ModelRequest answeringIn(AnswerSchema wanted) {
    return new ModelRequest(
        system, messages, mostTokens, temperature, Optional.of(wanted), deadline);
  }

  public ModelRequest atMost(int tokens) {
    return new ModelRequest(system, messages, tokens, temperature, schema, deadline);
  }

  /// With a temperature of its own.
  ///
  /// @param degrees 0 for the likeliest answer; how high it goes is the vendor's matter
  public ModelRequest at(double degrees) {
    return new ModelRequest(
        system, messages, mostTokens, OptionalDouble.of(degrees), schema, deadline);
  }

  public ModelRequest within(Duration time) {
    return new ModelRequest(system, messages, mostTokens, temperature, schema, Optional.of(time));
  }

  /// The same with every text that would leave this computer changed.
  public ModelRequest withTexts(UnaryOperator<String> change) {
    return new ModelRequest(
        change.apply(system),
        messages.stream()
            .map(message -> new Message(message.role(), change.apply(message.text())))
            .toList(),
        mostTokens,
        temperature,
        schema.map(each -> new AnswerSchema(each.name(), change.apply(each.json()))),
        deadline);
  }

  /// Every text that would leave this computer.
  public List<String> texts() {
    var texts = new ArrayList<String>();
    texts.add(system);
    messages.forEach(message -> texts.add(message.text()));
    schema.ifPresent(each -> texts.add(each.json()));
    return texts;
  }
}
