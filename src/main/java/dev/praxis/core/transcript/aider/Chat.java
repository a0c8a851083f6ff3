package dev.praxis.core.transcript.aider;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.Timestamps;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.InSession;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.telling.Ending;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One chat. Only its start has a time. The edits that Aider made from the model's answers are its
/// only tool.
final class Chat {
  private static final String EDIT = "edit";
  private static final Pattern PROMPT_COMMAND =
      Pattern.compile("/(?:ask|code|architect|context|chat-mode \\w+) +(?=\\S)");
  private static final Pattern VERSION = Pattern.compile("Aider v(\\S+)");
  private static final Pattern MODEL = Pattern.compile("(?:Main model|Models?): ([^\\s,]+).*");
  private static final Pattern INTERRUPTED =
      Pattern.compile("\\^C (?:KeyboardInterrupt|again to exit).*");
  private static final Pattern APPLIED = Pattern.compile("Applied edit to (.+)");
  private static final Pattern NOT_APPLIED =
      Pattern.compile(
          "The LLM did not conform to the edit format.*|.*SEARCH/REPLACE blocks? failed to match.*"
              + "|.*malformed (?:response|edit).*");

  private final Consumer<TranscriptEvent> events;
  private final String name;
  private final SessionNotes notes = new SessionNotes();
  private @Nullable Instant start;
  private int steps;
  private int edits;

  /// @param started as the file writes it; empty where it begins in the middle
  /// @param count how many chats started then, with this one
  Chat(long line, String started, int count, Consumer<TranscriptEvent> events) {
    this.events = events;
    start = Timestamps.of(TextNode.valueOf(started));
    var when = started.isEmpty() ? "beginning" : started.replaceAll("[ :]", "-");
    name = "aider-" + when + (count == 1 ? "" : "-" + count);
    events.accept(new InSession(line, name));
  }

  void told(long line, Author author, String text) {
    switch (author) {
      case PERSON -> typed(line, text);
      case MODEL -> {
        notes.agentSaid(text);
        step(line).saidUnlessBlank(EventKind.AGENT_MESSAGE, text);
      }
      case AIDER -> noted(line, text);
    }
  }

  void end(long line) {
    if (steps == 0) {
      step(line).said(EventKind.SYSTEM_NOTE, "The chat was closed before anything was said");
    }
    events.accept(new SessionFacts(line, name, "", name, "", "", notes.facts("")));
  }

  /// Some commands hand their words to the model; the others only steer Aider.
  private void typed(long line, String text) {
    var forModel = PROMPT_COMMAND.matcher(text);
    boolean command = text.startsWith("/") && !forModel.lookingAt();
    boolean prompt = !command && !text.isBlank();
    if (prompt) {
      notes.prompted(forModel.replaceFirst(""));
    } else if (command) {
      notes.commanded(text.split("\\s", 2)[0]);
    }
    step(line).said(prompt ? EventKind.USER_MESSAGE : EventKind.HARNESS_NOTE, text);
  }

  /// What Aider said at one time; edits and interruptions stand on their own.
  private void noted(long line, String text) {
    var rest = new StringBuilder();
    for (var one : text.split("\n", -1)) {
      learn(one);
      if (APPLIED.matcher(one).matches() || NOT_APPLIED.matcher(one).matches()) {
        rest = said(line, rest);
        edit(line, one);
      } else if (INTERRUPTED.matcher(one).matches()) {
        rest = said(line, rest);
        step(line).said(EventKind.INTERRUPTION, one);
      } else {
        rest.append(one).append('\n');
      }
    }
    said(line, rest);
    TokenLine.read(text, step(line, ""));
  }

  private void learn(String noted) {
    var version = VERSION.matcher(noted);
    if (version.matches()) {
      notes.madeBy(version.group(1));
    }
    var model = MODEL.matcher(noted);
    if (model.matches()) {
      notes.answeredBy(model.group(1));
    }
  }

  private StringBuilder said(long line, StringBuilder text) {
    var words = text.toString().strip();
    if (!words.isEmpty()) {
      // the same banner may open two chats at the same second: it is no step to know copies by
      step(line, "").said(EventKind.SYSTEM_NOTE, words);
    }
    return new StringBuilder();
  }

  private void edit(long line, String noted) {
    var applied = APPLIED.matcher(noted);
    boolean made = applied.matches();
    var input = JsonNodeFactory.instance.objectNode();
    if (made) {
      input.put("path", applied.group(1).strip());
    }
    var step = step(line);
    var callId = EDIT + "-" + ++edits;
    step.called(callId, EDIT, input);
    step.answered(callId, made ? Ending.OK : Ending.FAILED, noted);
  }

  private Step step(long line) {
    return step(line, start == null && steps == 0 ? "" : name + "/" + steps);
  }

  private Step step(long line, String identity) {
    var at = steps == 0 ? start : null;
    steps++;
    return new Step(line, at, identity, events);
  }

  /// Tokens and cost of a message: `Tokens: 4.2k sent, 210 received. Cost: $0.01 message, …`.
  private static final class TokenLine {
    private static final Pattern TOKENS =
        Pattern.compile(
            "(?m)^Tokens: ([\\d.]{1,9})([kM]?) sent,(?: ([\\d.]{1,9})([kM]?) cache write,)?"
                + "(?: ([\\d.]{1,9})([kM]?) cache hit,)? ([\\d.]{1,9})([kM]?) received\\."
                + "(?: Cost: \\$([\\d.]{1,12}) message)?");

    private static void read(String text, Step step) {
      var matcher = TOKENS.matcher(text);
      while (matcher.find()) {
        var written = amount(matcher.group(3), matcher.group(4));
        var cached = amount(matcher.group(5), matcher.group(6));
        var cost = matcher.group(9);
        step.used(
            new Tokens(
                amount(matcher.group(1), matcher.group(2)),
                amount(matcher.group(7), matcher.group(8)),
                cached,
                written),
            cost == null ? null : number(cost));
      }
    }

    private static long amount(@Nullable String digits, @Nullable String unit) {
      double factor = "k".equals(unit) ? 1e3 : "M".equals(unit) ? 1e6 : 1;
      return digits == null ? 0 : Math.round(number(digits) * factor);
    }

    private static double number(String digits) {
      try {
        return Double.parseDouble(digits);
      } catch (NumberFormatException _) {
        return 0; // dots without digits
      }
    }
  }
}
