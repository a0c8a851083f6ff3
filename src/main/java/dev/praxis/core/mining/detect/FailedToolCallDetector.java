package dev.praxis.core.mining.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.ToolStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tool calls that failed by themselves: not those refused, cancelled or swept away by a sibling. A
/// failure carries a tag only where it is a lesson; a red test is ordinary work.
///
/// The kinds of failure stand in `mining/failures.json`, the most specific first.
public final class FailedToolCallDetector implements SignalDetector {
  private static final int VERSION = 1;

  /// A tool's answer may be megabytes; its failure is told at its two ends.
  private static final int LOOKED_AT = 4_000;

  private final List<FailureKind> kinds = kinds();

  private record FailureKind(String name, String tag, double score, Pattern tool, Pattern text) {
    boolean fits(String usedTool, String answer) {
      return tool.matcher(usedTool).matches() && text.matcher(answer).find();
    }
  }

  @Override
  public String name() {
    return "failed_tool_call";
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<Signal> detect(Session session, List<Event> events) {
    var answers = answers(events);
    var signals = new ArrayList<Signal>();
    for (var event : events) {
      var use = event.toolUse();
      if (use != null && use.status() == ToolStatus.FAILED) {
        signals.add(signal(session, event, use.tool(), use.target(), answers.get(event.seq())));
      }
    }
    return signals;
  }

  private Signal signal(
      Session session, Event call, String tool, String target, @Nullable Event answer) {
    var text = answer == null ? "" : ends(answer.text());
    var kind = kinds.stream().filter(k -> k.fits(tool, text)).findFirst().orElseThrow();
    var evidence = answer == null ? List.of(call.seq()) : List.of(call.seq(), answer.seq());
    return new Signal(
        session.id(),
        call.seq(),
        name(),
        VERSION,
        kind.tag(),
        kind.score(),
        text.isBlank() ? Quote.of(tool + " " + target) : Quote.ofAnswer(text),
        tool + " failed: " + kind.name().replace('_', ' '),
        evidence);
  }

  private static Map<Integer, Event> answers(List<Event> events) {
    var answers = new HashMap<Integer, Event>();
    for (var event : events) {
      var call = event.answers();
      if (event.is(EventKind.TOOL_RESULT) && call != null) {
        answers.put(call, event);
      }
    }
    return answers;
  }

  private static String ends(String text) {
    return text.length() <= LOOKED_AT
        ? text
        : text.substring(0, LOOKED_AT / 2) + "\n" + text.substring(text.length() - LOOKED_AT / 2);
  }

  private static List<FailureKind> kinds() {
    try (var json = FailedToolCallDetector.class.getResourceAsStream("/mining/failures.json")) {
      if (json == null) {
        throw new IllegalStateException("mining/failures.json is missing from the program");
      }
      return new ObjectMapper()
          .readTree(json)
          .valueStream()
          .map(FailedToolCallDetector::kind)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FailureKind kind(JsonNode node) {
    return new FailureKind(
        node.path("class").asText(),
        node.path("tag").asText(),
        node.path("score").asDouble(),
        Pattern.compile(node.path("tool").asText(), Pattern.CASE_INSENSITIVE),
        Pattern.compile(node.path("text").asText(), Pattern.CASE_INSENSITIVE));
  }
}
