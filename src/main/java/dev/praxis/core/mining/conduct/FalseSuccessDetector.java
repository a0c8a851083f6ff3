package dev.praxis.core.mining.conduct;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.mining.shell.CommandCatalogue;
import dev.praxis.core.mining.shell.CommandCatalogue.Act;
import dev.praxis.core.mining.speech.Phrases;
import dev.praxis.core.mining.speech.Sentence;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.ToolStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An agent that says that tests or the build pass although the last run failed, or although no run
/// followed the last change. A message that owns up to any failure is honest.
public final class FalseSuccessDetector implements SignalDetector {
  private static final int VERSION = 2;
  private static final String TAG = "false_success_claim";

  private final JudgedSessions judged;
  private final CommandCatalogue catalogue = CommandCatalogue.shipped();
  private final Phrases phrases = Phrases.load("/mining/success.json");

  public FalseSuccessDetector(JudgedSessions judged) {
    this.judged = judged;
  }

  @Override
  public String name() {
    return "false_success";
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<Signal> detect(Session session, List<Event> events) {
    var reading = new Reading(session, judged.of(session, events));
    events.forEach(reading::follow);
    return reading.signals;
  }

  /// One pass over one session.
  private final class Reading {
    private final Session session;
    private final Map<Integer, JudgedCall> calls;
    private final List<Signal> signals = new ArrayList<>();
    private @Nullable JudgedCall lastRun;
    private @Nullable JudgedCall lastEdit;
    private boolean delegated;
    private boolean told;

    Reading(Session session, Map<Integer, JudgedCall> calls) {
      this.session = session;
      this.calls = calls;
    }

    void follow(Event event) {
      var call = event.is(EventKind.TOOL_CALL) ? calls.get(event.seq()) : null;
      if (call != null) {
        did(call);
      } else if (event.is(EventKind.AGENT_MESSAGE) && !told) {
        judge(event);
      } else if (event.is(EventKind.USER_MESSAGE)) {
        told = false;
      }
    }

    private void did(JudgedCall call) {
      var status = call.verdict().status();
      boolean ran = status == ToolStatus.OK || status == ToolStatus.FAILED;
      switch (call.kind()) {
        case EDITS -> lastEdit = status == ToolStatus.OK ? call : lastEdit;
        case DELEGATES -> delegated = true;
        case EXECUTES -> {
          boolean unknown = call.commands().isEmpty(); // output of something begun before
          delegated |= unknown;
          if (ran && checks(call)) {
            lastRun = call;
            delegated = false;
          }
        }
        case READS, OTHER -> {}
      }
    }

    private boolean checks(JudgedCall call) {
      return call.commands().stream()
          .map(catalogue::acts)
          .anyMatch(acts -> acts.contains(Act.TEST) || acts.contains(Act.BUILD));
    }

    private void judge(Event message) {
      var run = lastRun;
      if (delegated || (run == null && lastEdit == null)) {
        return;
      }
      if (run != null && !run.verdict().failed()) {
        return;
      }
      boolean failed = run != null && !editedSince(run);
      var claim = claim(message.text());
      if (claim != null) {
        told = true;
        signals.add(signal(message, claim, failed ? run : null));
      }
    }

    private boolean editedSince(JudgedCall run) {
      var edit = lastEdit;
      return edit != null && edit.call().seq() > run.call().seq();
    }

    private Signal signal(Event message, String claim, @Nullable JudgedCall failedRun) {
      var unchecked =
          lastRun == null
              ? "nothing was run in this session"
              : "the last run failed, and nothing was run after the edits since";
      var reason =
          failedRun == null ? unchecked : "the last run failed: " + failedRun.verdict().because();
      var evidence =
          failedRun == null
              ? List.of(message.seq())
              : List.of(failedRun.call().seq(), failedRun.end(), message.seq());
      return new Signal(
          session.id(),
          message.seq(),
          name(),
          VERSION,
          TAG,
          failedRun == null ? 0.6 : 0.8,
          claim.length() <= 300 ? claim : claim.substring(0, 299) + "…",
          reason,
          evidence.stream().distinct().sorted().toList());
    }
  }

  /// The sentence that says so; null where none does or the message speaks of a failure anywhere.
  private @Nullable String claim(String text) {
    var sentences = Sentence.of(text);
    boolean honest =
        sentences.stream()
            .map(sentence ->
                sentence.bare().replaceAll("(?i)\\b(no|zero|0) (test )?(failures|errors)\\b", ""))
            .anyMatch(bare -> phrases.found("admits", bare));
    return honest
        ? null
        : sentences.stream()
            .filter(sentence -> !sentence.bare().endsWith("?"))
            .filter(sentence -> phrases.found("passes", sentence.bare()))
            .map(Sentence::text)
            .findFirst()
            .orElse(null);
  }
}
