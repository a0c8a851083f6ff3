package dev.praxis.core.mining.detect;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.mining.shell.CommandCatalogue;
import dev.praxis.core.mining.shell.CommandCatalogue.Act;
import dev.praxis.core.mining.speech.Phrases;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.ToolStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Commits, pushes, pull requests, tags and releases that nobody had asked for. In a sub-agent it
/// is a hint only: the person may have asked its caller.
public final class UnaskedCommitDetector implements SignalDetector {
  private static final int VERSION = 1;
  private static final String TAG = "committed_without_asking";
  private static final Set<Act> GUARDED =
      EnumSet.of(Act.COMMIT, Act.PUSH, Act.REVIEW, Act.TAG, Act.PUBLISH);

  /// A repository made for a try, in the same command or in a folder for temporary files.
  private static final Pattern SCRATCH =
      Pattern.compile(
          "\\bgit init\\b|\\bmktemp\\b|(\\bcd|-C)"
              + " [\"']?((/private)?/tmp/|\\$\\{?(TMP|tmp|work|sandbox|dir|repo))");

  /// Takes a commit or a push back, as whoever complains of one wants.
  private static final Pattern REPAIR =
      Pattern.compile(
          "(?m)^(?>.*?\\bgit\\b).*(\\b(reset|revert|rebase)\\b|--delete\\b|--force|--amend\\b|"
              + " -[fd]\\b)");

  private final CommandCatalogue catalogue = CommandCatalogue.shipped();
  private final Phrases asks = Phrases.load("/mining/asks.json");
  private final ComplaintFinder complaints = new ComplaintFinder();
  private final JudgedSessions judged;

  public UnaskedCommitDetector(JudgedSessions judged) {
    this.judged = judged;
  }

  @Override
  public String name() {
    return "unasked_commit";
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<Signal> detect(Session session, List<Event> events) {
    var calls = judged.of(session, events);
    return calls.values().stream().anyMatch(call -> !marks(call).isEmpty())
        ? new Reading(session, events, calls).signals()
        : List.of();
  }

  private Set<Act> marks(JudgedCall call) {
    var acts = EnumSet.noneOf(Act.class);
    call.commands().forEach(command -> acts.addAll(catalogue.acts(command)));
    acts.retainAll(GUARDED);
    return acts;
  }

  /// One pass over one session.
  private final class Reading {
    private final Session session;
    private final List<Event> events;
    private final Map<Integer, JudgedCall> calls;
    private final CommitPermission permission = new CommitPermission(asks);
    private final List<Signal> signals = new ArrayList<>();
    private final List<Event> unasked = new ArrayList<>();
    private boolean forbidden;
    private boolean repairs;

    Reading(Session session, List<Event> events, Map<Integer, JudgedCall> calls) {
      this.session = session;
      this.events = events;
      this.calls = calls;
    }

    List<Signal> signals() {
      Event said = null;
      for (var event : events) {
        var call = calls.get(event.seq());
        if (event.is(EventKind.USER_MESSAGE)) {
          endTurn(event);
          repairs = permission.wantsBack(event.text()) || complaints.about(TAG, event.text());
          permission.hear(event.text(), said);
        } else if (event.is(EventKind.AGENT_MESSAGE)) {
          said = event;
        } else if (event.is(EventKind.HARNESS_NOTE) || event.is(EventKind.COMPACTION)) {
          permission.note(event.text());
        } else if (event.is(EventKind.TOOL_CALL) && call != null) {
          follow(call);
        }
      }
      endTurn(null);
      return signals;
    }

    private void follow(JudgedCall call) {
      var use = call.use();
      if (use.status() == ToolStatus.OK) {
        permission.approve(use);
      }
      boolean happened = use.status() == ToolStatus.OK || use.status() == ToolStatus.DENIED;
      var acts = happened ? marks(call) : Set.<Act>of();
      if (!acts.isEmpty() && !isExcused(call) && !permission.covers(acts)) {
        unasked.add(call.call());
        forbidden |= permission.forbids(acts);
      }
      if (!acts.isEmpty()) {
        permission.used();
      }
    }

    private boolean isExcused(JudgedCall call) {
      var line = call.line();
      boolean scratch = SCRATCH.matcher(line).find() && !session.cwd().startsWith("/tmp");
      return scratch || (repairs && REPAIR.matcher(line).find());
    }

    private void endTurn(@Nullable Event reply) {
      if (!unasked.isEmpty()) {
        signals.add(signal(unasked.getFirst(), reply));
        unasked.clear();
        forbidden = false;
      }
    }

    private Signal signal(Event first, @Nullable Event reply) {
      var use = first.toolUse();
      boolean complained = reply != null && complaints.about(TAG, reply.text());
      var evidence = new ArrayList<>(unasked.stream().map(Event::seq).toList());
      if (complained && reply != null) {
        evidence.add(reply.seq());
      }
      return new Signal(
          session.id(),
          first.seq(),
          name(),
          VERSION,
          TAG,
          score(complained, reply),
          Quote.of(use == null ? first.text() : AgentActs.commandLine(use)),
          reason(complained),
          evidence);
    }

    private String reason(boolean complained) {
      var asked = forbidden ? "the person had refused it" : "nobody had asked for it";
      return complained ? asked + ", and the person complained" : asked;
    }

    private double score(boolean complained, @Nullable Event reply) {
      if (complained) {
        return 0.95;
      }
      if (forbidden) {
        return 0.9;
      }
      boolean welcomed = reply != null && permission.asks(reply.text());
      return welcomed || session.relation().equals("subagent") ? 0.4 : 0.7;
    }
  }
}
