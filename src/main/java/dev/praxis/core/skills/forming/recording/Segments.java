package dev.praxis.core.skills.forming.recording;

import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.ToolStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts a session where the person asks for something else. A new request is one that comes after
/// the agent has changed something and is neither consent, nor thanks, nor a complaint about what
/// was just done. Talks with tools of a service and without files or a shell are one request.
public final class Segments {
  private static final int SHORTEST = 12;
  private static final int LONG_ENOUGH = 60; // to be a request in a language not known here
  private static final Pattern CONSENT =
      Pattern.compile(
          "^(?:y|yes|yep|yeah|ok|okay|sure|no|nope|thanks|thank|thx|great|perfect|nice|cool|good|go|proceed|continue|done|correct|right|exactly|lgtm|looks|please"
              + " do|please go|do it|sounds"
              + "|ja|nein|danke|weiter|oui|non|merci|si|sí|gracias|да|нет|спасибо|why|what|how|where|which|who|is|are|does|did|hmm|still|it"
              + " still|that didn|it didn|doesn|not|wait|stop|actually)\\b.*",
          Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ASKS =
      Pattern.compile(
          "^(?:please|now|next|also|then|and now|let'?s|can you|could you|would you|can we|could"
              + " we|i want|i need|i'd like|we need|we should|help me|i'm working|time"
              + " to|add|apply|archive|back"
              + " ?up|benchmark|build|bump|change|check|clean|clone|commit|compile|configure|connect"
              + "|convert|copy|create|debug|delete|deploy|document|download|draft|enable|export|extend|extract|find|fix|format"
              + "|generate|implement|import|improve|initiali[sz]e|install|integrate|investigate|launch|lint|load|make|merge"
              + "|migrate|monitor|move|open|optimi[sz]e|package|port|prepare|profile|provision|publish|pull|push|read|rebase|redeploy"
              + "|refactor|release|remove|rename|renew|replace|report|reset|restart|restore|review|roll|rotate|run|scale|schedule"
              + "|secure|seed|send|set|setup|ship|simplify|split|start|summari[sz]e|switch|sync|tag|test|translate|triage"
              + "|update|upgrade|upload|use|validate|verify|write)\\b.*",
          Pattern.DOTALL);
  private static final Pattern LATIN = Pattern.compile("^\\P{L}*[a-z].*", Pattern.DOTALL);

  private final Set<Integer> complaints;
  private final Map<Integer, JudgedCall> calls;
  private final boolean cuts;
  private final List<Segment> segments = new ArrayList<>();
  private @Nullable Segment open;
  private boolean acted;

  private Segments(Map<Integer, JudgedCall> calls, Set<Integer> complaints) {
    this.calls = calls;
    this.complaints = complaints;
    cuts = calls.values().stream().anyMatch(call -> call.isShell() || edits(call));
  }

  /// In order; every event from the first request on is in one of them.
  ///
  /// @param complaints seqs of messages in which the person complains about what was done
  public static List<Segment> of(
      List<Event> events, Map<Integer, JudgedCall> calls, Set<Integer> complaints) {
    var segments = new Segments(calls, complaints);
    events.forEach(segments::add);
    return segments.end();
  }

  private void add(Event event) {
    var current = open;
    if (event.is(EventKind.USER_MESSAGE) && (current == null || starts(event, current))) {
      close();
      open = new Segment(event.seq(), event.seq(), event.text(), event.seq(), false);
      acted = false;
      return;
    }
    if (current == null) {
      current = new Segment(event.seq(), event.seq(), "", -1, false);
    }
    var call = calls.get(event.seq());
    acted |= call != null && changes(call);
    boolean stopped =
        event.is(EventKind.INTERRUPTION) || (current.stopped() && !event.is(EventKind.TOOL_CALL));
    open =
        new Segment(
            current.firstSeq(), event.seq(), current.request(), current.requestSeq(), stopped);
  }

  private boolean starts(Event event, Segment current) {
    if (current.requestSeq() < 0) {
      return true;
    }
    var text = event.text().strip().toLowerCase(Locale.ROOT);
    if (!cuts || !acted || text.length() < SHORTEST || complaints.contains(event.seq())) {
      return false;
    }
    if (CONSENT.matcher(text).matches()) {
      return false;
    }
    return ASKS.matcher(text).matches()
        || (!LATIN.matcher(text).matches() && text.length() >= LONG_ENOUGH);
  }

  private void close() {
    if (open != null) {
      segments.add(open);
    }
  }

  private List<Segment> end() {
    close();
    return List.copyOf(segments);
  }

  private static boolean changes(JudgedCall call) {
    return call.verdict().status() == ToolStatus.OK
        && switch (call.kind()) {
          case EXECUTES, EDITS, OTHER -> true;
          case READS, DELEGATES -> false;
        };
  }

  private static boolean edits(JudgedCall call) {
    return call.kind() == ToolKind.EDITS;
  }
}
