package dev.praxis.core.mining.people;

import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.speech.CorrectionReader;
import dev.praxis.core.mining.speech.RecentWords;
import dev.praxis.core.mining.speech.Surroundings;
import dev.praxis.core.mining.speech.Topics;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.ToolStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells what stood before and after a person's words.
final class SurroundingsReader {
  private static final Pattern ENDS_IN_QUESTION = Pattern.compile("\\?[\\s*_`)\"']*$");
  private static final int REMEMBERED_EVENTS = 80;
  private static final int REMEMBERED_TEXT = 3_000;
  private static final int REMEMBERED_INPUT = 800;

  private final CorrectionReader reader;
  private final Topics topics = Topics.shipped();

  SurroundingsReader(CorrectionReader reader) {
    this.reader = reader;
  }

  /// @param before the last thing that happened before the person spoke; what the person said
  ///   themselves just before does not count
  Surroundings at(
      List<Event> events,
      int place,
      @Nullable Event before,
      CorrectedAct acts,
      Map<Integer, JudgedCall> calls) {
    if (before == null) {
      return Surroundings.NOTHING;
    }
    var said = before.is(EventKind.AGENT_MESSAGE) ? before.text().stripTrailing() : "";
    boolean claimed = !said.isEmpty() && reader.claims(said);
    var next = next(events, place);
    boolean answered = before.is(EventKind.TOOL_RESULT);
    boolean denied = answered && refused(before, calls);
    return new Surroundings(
        true,
        ENDS_IN_QUESTION.matcher(said.substring(Math.max(0, said.length() - 20))).find(),
        claimed,
        denied,
        before.is(EventKind.INTERRUPTION),
        before.is(EventKind.TOOL_CALL) || (answered && !denied),
        next != null && !reader.admissions(next.text()).isEmpty(),
        RecentWords.of(recent(events, place)),
        topics.all().stream().filter(topic -> acts.earned(topic, claimed)).toList());
  }

  private static boolean refused(Event answer, Map<Integer, JudgedCall> calls) {
    var call = answer.answers() == null ? null : calls.get(answer.answers());
    return call != null && call.use().status() == ToolStatus.DENIED;
  }

  private static @Nullable Event next(List<Event> events, int place) {
    for (int i = place + 1; i < events.size(); i++) {
      if (events.get(i).is(EventKind.USER_MESSAGE)) {
        return null;
      }
      if (events.get(i).is(EventKind.AGENT_MESSAGE)) {
        return events.get(i);
      }
    }
    return null;
  }

  /// What the agent said and did in its last two turns.
  private static List<String> recent(List<Event> events, int place) {
    var texts = new ArrayList<String>();
    int turns = 0;
    for (int i = place - 1; i >= Math.max(0, place - REMEMBERED_EVENTS) && turns < 2; i--) {
      var event = events.get(i);
      if (event.is(EventKind.USER_MESSAGE)) {
        turns++;
      } else if (event.is(EventKind.AGENT_MESSAGE)) {
        texts.add(head(event.text(), REMEMBERED_TEXT));
      } else if (event.toolUse() != null) {
        texts.add(event.toolUse().target());
        texts.add(head(event.toolUse().input(), REMEMBERED_INPUT));
      }
    }
    return texts;
  }

  private static String head(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
