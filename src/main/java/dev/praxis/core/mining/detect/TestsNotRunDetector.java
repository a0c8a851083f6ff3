package dev.praxis.core.mining.detect;

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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Work reported done although no test ran after the last change of code. An agent that says so
/// itself is honest, a person who waived tests is obeyed, and what happens in a sub-agent is left
/// to its caller to check. Where at least a build or the program ran, it is a hint only.
public final class TestsNotRunDetector implements SignalDetector {
  private static final int VERSION = 2;
  private static final String TAG = "forgot_to_run_tests";
  private static final Pattern TEST_TOOL =
      Pattern.compile("(?i).*(run_?tests?|test_?runner|tests?_run|execute_?tests?).*");
  private static final Pattern DELEGATES = Pattern.compile("Task|Agent|dispatch_agent");
  private static final Pattern TESTING = Pattern.compile("(?i)\\b(tests?|verify|check|suite)\\b");

  private final CommandCatalogue catalogue = CommandCatalogue.shipped();
  private final Phrases claims = Phrases.load("/mining/claims.json");
  private final ComplaintFinder complaints = new ComplaintFinder();
  private final JudgedSessions judged;

  public TestsNotRunDetector(JudgedSessions judged) {
    this.judged = judged;
  }

  @Override
  public String name() {
    return "tests_not_run";
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<Signal> detect(Session session, List<Event> events) {
    return session.relation().equals("subagent")
        ? List.of()
        : new Reading(session, events, judged.of(session, events)).signals();
  }

  private enum Checked {
    NOT,
    BUILT,
    TESTED
  }

  /// One pass over one session.
  private final class Reading {
    private final Session session;
    private final List<Event> events;
    private final Map<Integer, JudgedCall> calls;
    private final Conversation conversation;
    private final List<Signal> signals = new ArrayList<>();
    private @Nullable Event lastEdit;
    private Checked checked = Checked.NOT;
    private boolean editedThisTurn;
    private boolean knowsTests;
    private boolean waived;

    Reading(Session session, List<Event> events, Map<Integer, JudgedCall> calls) {
      this.calls = calls;
      this.session = session;
      this.events = events;
      conversation = new Conversation(events);
    }

    List<Signal> signals() {
      for (int i = 0; i < events.size(); i++) {
        var event = events.get(i);
        var call = calls.get(event.seq());
        if (event.is(EventKind.USER_MESSAGE)) {
          hear(event);
        } else if (event.is(EventKind.TOOL_CALL) && call != null) {
          follow(call);
        } else if (event.is(EventKind.AGENT_MESSAGE)
            && editedThisTurn
            && conversation.endsTurn(i)) {
          judge(i, event);
        }
      }
      return signals;
    }

    private void hear(Event message) {
      editedThisTurn = false;
      waived = waived || Sentence.of(message.text()).stream().anyMatch(this::waives);
    }

    /// "Don't run the tests" waives them; "you didn't run the tests" does not.
    private boolean waives(Sentence sentence) {
      return claims.found("waived", sentence.bare()) && !complaints.blames(sentence);
    }

    private void follow(JudgedCall call) {
      var use = call.use();
      if (AgentActs.editsCode(call, session.cwd())) {
        edited(call.call());
      } else if (TEST_TOOL.matcher(use.tool()).matches() && AgentActs.ran(use)) {
        tested();
      } else if (DELEGATES.matcher(use.tool()).matches() && TESTING.matcher(use.input()).find()) {
        tested();
      }
      for (var command : call.commands()) {
        var acts = catalogue.acts(command);
        if (use.status() == ToolStatus.DENIED) {
          waived |= acts.contains(Act.TEST);
        } else if (use.status() == ToolStatus.OK && AgentActs.editsCode(command, session.cwd())) {
          edited(call.call());
        } else if (AgentActs.ran(use) && acts.contains(Act.TEST)) {
          tested();
        } else if (AgentActs.ran(use) && acts.contains(Act.BUILD) && checked == Checked.NOT) {
          checked = Checked.BUILT;
        }
      }
    }

    private void edited(Event call) {
      lastEdit = call;
      checked = Checked.NOT;
      editedThisTurn = true;
    }

    private void tested() {
      checked = Checked.TESTED;
      knowsTests = true;
    }

    private void judge(int place, Event message) {
      var claim = claim(message.text());
      var edit = lastEdit;
      if (claim != null && edit != null && checked != Checked.TESTED && !waived) {
        editedThisTurn = false;
        signals.add(signal(edit, message, claim, conversation.nextUserMessage(place)));
      }
    }

    private Signal signal(Event edit, Event message, String claim, @Nullable Event reply) {
      boolean complained = reply != null && complaints.about(TAG, reply.text());
      var evidence = new ArrayList<>(List.of(edit.seq(), message.seq()));
      if (complained && reply != null) {
        evidence.add(reply.seq());
      }
      var ran = checked == Checked.BUILT ? "only a build or the program ran" : "tests never ran";
      return new Signal(
          session.id(),
          message.seq(),
          name(),
          VERSION,
          TAG,
          score(complained),
          Quote.of(claim),
          ran + " after the last edit" + (complained ? ", and the person complained" : ""),
          evidence);
    }

    private double score(boolean complained) {
      if (checked == Checked.BUILT) {
        return complained ? 0.8 : 0.4;
      }
      return complained ? 0.95 : knowsTests ? 0.75 : 0.65;
    }
  }

  /// The sentence that reports the work done; null where none does, or where the agent owns up that
  /// it has not tested.
  private @Nullable String claim(String text) {
    String claim = null;
    for (var sentence : Sentence.of(text)) {
      if (claims.found("honest", sentence.bare())) {
        return null;
      }
      if (claim == null
          && !sentence.bare().endsWith("?")
          && claims.found("done", sentence.bare())) {
        claim = sentence.text();
      }
    }
    return claim;
  }
}
