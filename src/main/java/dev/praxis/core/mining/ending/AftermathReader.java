package dev.praxis.core.mining.ending;

import dev.praxis.core.mining.ending.Aftermath.Fate;
import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.shell.CodeFiles;
import dev.praxis.core.mining.shell.CommandCatalogue;
import dev.praxis.core.mining.shell.CommandCatalogue.Act;
import dev.praxis.core.mining.shell.ShellCommand;
import dev.praxis.core.mining.speech.Phrases;
import dev.praxis.core.mining.speech.Sentence;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.ToolStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads from a session what became of the work done earlier in it: commits taken back, checks that
/// failed or passed after a push, pull requests. Only work of this session counts; an agent that
/// reverts what others wrote does as it was told. For any thread.
public final class AftermathReader {
  private static final String PULL_REQUEST = "Pull request #";
  private static final Pattern REVERTS =
      Pattern.compile("revert(?! --(?:abort|quit|skip|continue))\\b.*");
  private static final Pattern BLANK = Pattern.compile(" ");
  private static final Pattern EARLIER = Pattern.compile("(?:HEAD|@)[~^]\\S*|[0-9a-f]{7,40}");

  private record Last(List<Event> events, List<Aftermath> told) {}

  private final AtomicReference<@Nullable Last> last = new AtomicReference<>();
  private final CommandCatalogue catalogue = CommandCatalogue.shipped();
  private final Phrases phrases = Phrases.load("/mining/aftermath.json");

  /// In the order of the session. Whoever asks for the same events again gets the same answer.
  @SuppressWarnings("ReferenceEquality") // the very same list, not one like it
  public List<Aftermath> of(List<Event> events, Map<Integer, JudgedCall> calls) {
    var known = last.get();
    if (known == null || known.events != events) {
      known = new Last(events, read(events, calls));
      last.set(known);
    }
    return known.told;
  }

  private List<Aftermath> read(List<Event> events, Map<Integer, JudgedCall> calls) {
    var reading = new Reading();
    for (var event : events) {
      var call = event.is(EventKind.TOOL_CALL) ? calls.get(event.seq()) : null;
      if (call != null && call.verdict().status() != ToolStatus.DENIED) {
        reading.did(call);
      } else if (event.is(EventKind.USER_MESSAGE)) {
        reading.heard(event);
      } else if (event.is(EventKind.META) && event.text().startsWith(PULL_REQUEST)) {
        reading.proposed(event);
      }
    }
    return List.copyOf(reading.told);
  }

  /// One pass over one session.
  private final class Reading {
    private final List<Aftermath> told = new ArrayList<>();
    private final Set<String> requests = new HashSet<>();
    private @Nullable Event edit;
    private @Nullable Event commit;
    private @Nullable Event shown; // pushed or proposed for review

    void did(JudgedCall call) {
      boolean well = call.verdict().status() == ToolStatus.OK;
      if (well && call.kind() == ToolKind.EDITS) {
        edit = call.call();
      }
      var commands = call.commands();
      for (var command : commands) {
        if (well) {
          did(call.call(), command);
        }
      }
      if (shown != null && !commands.isEmpty()) {
        var fate = CiReport.of(call);
        if (fate != null) {
          tell(fate, call.end(), shown, fate == Fate.CI_FAILED ? "checks failed" : "checks passed");
        }
      }
    }

    private void did(Event call, ShellCommand command) {
      if (commit != null && takesBack(command)) {
        tell(Fate.REVERTED, call.seq(), commit, "git " + command.argumentLine());
        commit = null;
      }
      if (CodeFiles.changedBy(command)) {
        edit = call;
      }
      var acts = catalogue.acts(command);
      if (acts.contains(Act.COMMIT)) {
        commit = call;
      }
      if (!Collections.disjoint(acts, EnumSet.of(Act.PUSH, Act.REVIEW))) {
        shown = call;
      }
    }

    void heard(Event message) {
      var work = commit != null ? commit : edit;
      for (var sentence : Sentence.of(message.text())) {
        var said = sentence.bare();
        if (work != null && phrases.found("revert", said) && !phrases.found("keep", said)) {
          tell(Fate.REVERTED, message.seq(), work, "the person asked to take it back");
          edit = null;
          commit = null;
          return;
        }
        if (shown != null
            && phrases.found("ci_failed", said)
            && !phrases.found("ci_hypothetical", said)) {
          tell(Fate.CI_FAILED, message.seq(), shown, "the person reports failed checks");
          return;
        }
      }
    }

    /// Some agent programs repeat what they know of a request.
    void proposed(Event event) {
      var work = commit != null ? commit : edit;
      if (requests.add(event.text()) && work != null) {
        shown = event;
        tell(Fate.PROPOSED, event.seq(), work, "proposed for review");
      }
    }

    private void tell(Fate fate, int seq, Event work, String because) {
      told.add(new Aftermath(fate, seq, work.seq(), because));
    }
  }

  private static boolean takesBack(ShellCommand command) {
    if (!command.program().equals("git")) {
      return false;
    }
    var line = command.argumentLine();
    return line.startsWith("reset ")
        ? command.arguments().contains("--hard")
            && BLANK.splitAsStream(line).anyMatch(word -> EARLIER.matcher(word).matches())
        : REVERTS.matcher(line).matches();
  }
}
