package dev.praxis.desktop.sessions.rows;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lays out the events of a session as rows: results beside their calls, marks where time passed,
/// long texts folded. A pure function of what is loaded and what is opened.
public final class RowBuilder {
  private static final Duration LONG_PAUSE = Duration.ofMinutes(15);

  /// The part of an event that is what was said.
  public static final String TEXT = "text";

  /// The part of a call that is what it gave back.
  public static final String OUTPUT = "output";

  private final Contents contents;
  private final SubAgents subAgents;
  private final ZoneId zone;
  private final Set<Integer> calls = new HashSet<>();
  private final Map<Integer, Entry> answers = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private @Nullable Instant last;
  private @Nullable LocalDate day;

  private RowBuilder(Contents contents, ZoneId zone) {
    this.contents = contents;
    subAgents = new SubAgents(contents.kin());
    this.zone = zone;
  }

  public static List<Row> rows(Contents contents, ZoneId zone) {
    return new RowBuilder(contents, zone).build();
  }

  private List<Row> build() {
    for (var entry : contents.entries()) {
      var call = entry.event().answers();
      if (entry.event().is(EventKind.TOOL_CALL)) {
        calls.add(entry.seq());
      } else if (call != null && calls.contains(call)) {
        answers.putIfAbsent(call, entry);
      }
    }
    contents.entries().stream().filter(this::shown).forEach(this::add);
    return rows;
  }

  private boolean shown(Entry entry) {
    if (contents.hidden().contains(entry.role()) || beside(entry)) {
      return false;
    }
    return !entry.blank()
        || entry.event().is(EventKind.TOOL_CALL)
        || !contents.signalsAt(entry.seq()).isEmpty()
        || !contents.evidenceAt(entry.seq()).isEmpty();
  }

  /// Shown in the row of its call.
  private boolean beside(Entry entry) {
    var call = entry.event().answers();
    var answer = call == null ? null : answers.get(call);
    return answer != null && answer.seq() == entry.seq();
  }

  private void add(Entry entry) {
    mark(entry.event().at());
    if (entry.event().is(EventKind.TOOL_CALL)) {
      addCall(entry);
    } else {
      var signals = contents.signalsAt(entry.seq());
      var evidence = contents.evidenceAt(entry.seq());
      rows.add(new Row.Said(entry.event(), entry.role(), entry.fold().head(), signals, evidence));
      addRest(entry, entry, TEXT, Row.Piece.Kind.MESSAGE, entry.fold());
    }
  }

  private void mark(@Nullable Instant at) {
    if (at == null) {
      return;
    }
    var newDay = at.atZone(zone).toLocalDate();
    if (!newDay.equals(day)) {
      rows.add(new Row.Day(newDay));
    } else if (last != null && Duration.between(last, at).compareTo(LONG_PAUSE) >= 0) {
      rows.add(new Row.Gap(Duration.between(last, at)));
    }
    day = newDay;
    last = at;
  }

  private void addCall(Entry call) {
    var answer = answers.get(call.seq());
    var result = answer == null ? null : answer.event();
    var opened = contents.opened().get(call.seq());
    var signals = new ArrayList<>(contents.signalsAt(call.seq()));
    var evidence = new ArrayList<>(contents.evidenceAt(call.seq()));
    if (result != null) {
      signals.addAll(contents.signalsAt(result.seq()));
      evidence.addAll(contents.evidenceAt(result.seq()));
    }
    var took = took(call.event(), result);
    var agent = subAgents.startedBy(call.event(), result);
    rows.add(new Row.Call(call.event(), result, took, opened != null, signals, evidence, agent));
    if (opened != null) {
      opened.ifPresentOrElse(
          detail -> addDetail(call, detail), () -> rows.add(new Row.Waiting(call.seq())));
      if (answer != null && opened.isPresent()) {
        addOutput(call, answer);
      }
    }
    if (result != null && result.at() != null) {
      last = result.at();
    }
  }

  private static @Nullable Duration took(Event call, @Nullable Event result) {
    var from = call.at();
    var to = result == null ? null : result.at();
    return from == null || to == null || to.isBefore(from) ? null : Duration.between(from, to);
  }

  private void addDetail(Entry call, CallDetail detail) {
    for (var command : detail.commands()) {
      addWhole(call, null, "command", Row.Piece.Kind.COMMAND, Fold.of(command, Role.TOOL.lines()));
    }
    for (var field : detail.fields()) {
      rows.add(new Row.Field(call.seq(), field.name(), field.value().head()));
      addRest(call, null, field.name(), Row.Piece.Kind.OUTPUT, field.value());
    }
    addChanges(call, detail);
  }

  private void addChanges(Entry call, CallDetail detail) {
    var changes = detail.changes();
    var all = contents.unfolded(call.seq(), "change");
    var limit = Role.AGENT.lines();
    changes.stream()
        .limit(all ? changes.size() : limit)
        .forEach(change -> rows.add(new Row.Change(call.seq(), change.line(), change.fate())));
    if (changes.size() > limit) {
      rows.add(new Row.More(call.seq(), Role.TOOL, "change", all, changes.size(), 0, false));
    }
  }

  private void addOutput(Entry call, Entry answer) {
    var failed = answer.event().failed();
    var kind = failed ? Row.Piece.Kind.FAILED_OUTPUT : Row.Piece.Kind.OUTPUT;
    if (!answer.blank()) {
      addWhole(call, answer, OUTPUT, kind, answer.fold());
    }
  }

  /// @param source whose own text it is; null for what a call was given
  private void addWhole(
      Entry owner, @Nullable Entry source, String part, Row.Piece.Kind kind, Fold fold) {
    rows.add(piece(owner, source, kind, fold.head(), 0));
    addRest(owner, source, part, kind, fold);
  }

  private void addRest(
      Entry owner, @Nullable Entry source, String part, Row.Piece.Kind kind, Fold fold) {
    if (!fold.folded()) {
      return;
    }
    var all = contents.unfolded(owner.seq(), part);
    for (int i = 0; all && i < fold.rest().size(); i++) {
      rows.add(piece(owner, source, kind, fold.rest().get(i), fold.starts().get(i)));
    }
    rows.add(
        new Row.More(
            owner.seq(), owner.role(), part, all, fold.lines(), fold.chars(), fold.wide()));
  }

  private Row.Piece piece(
      Entry owner, @Nullable Entry source, Row.Piece.Kind kind, String text, int start) {
    return source == null
        ? Row.Piece.apart(owner.seq(), owner.role(), kind, text)
        : new Row.Piece(
            owner.seq(),
            owner.role(),
            kind,
            text,
            source.seq(),
            start,
            contents.evidenceAt(source.seq()));
  }

  /// What of a session is loaded, and how the reader wants it shown.
  ///
  /// @param entries in order
  /// @param signals by the seq of their event
  /// @param evidence what the person marked, by the seq of its event
  /// @param opened calls that are open; empty while their detail is still being made
  /// @param unfolded texts shown whole
  /// @param kin sessions this one started
  public record Contents(
      List<Entry> entries,
      Map<Integer, List<Signal>> signals,
      Map<Integer, List<Evidence>> evidence,
      Set<Role> hidden,
      Map<Integer, Optional<CallDetail>> opened,
      Set<Unfolded> unfolded,
      Kin kin) {

    /// One text of one event.
    public record Unfolded(int seq, String part) {}

    List<Signal> signalsAt(int seq) {
      return signals.getOrDefault(seq, List.of());
    }

    List<Evidence> evidenceAt(int seq) {
      return evidence.getOrDefault(seq, List.of());
    }

    boolean unfolded(int seq, String part) {
      return unfolded.contains(new Unfolded(seq, part));
    }
  }
}
