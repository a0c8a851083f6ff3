package dev.praxis.core.importing.reading;

import dev.praxis.core.importing.planning.FilePlan;
import dev.praxis.core.importing.reading.CallRow.CallEnding;
import dev.praxis.core.secrets.Masked.Finding;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.store.TextPacker;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.Annotates;
import dev.praxis.core.transcript.TranscriptEvent.InSession;
import dev.praxis.core.transcript.TranscriptEvent.Labelled;
import dev.praxis.core.transcript.TranscriptEvent.Other;
import dev.praxis.core.transcript.TranscriptEvent.Said;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.TranscriptEvent.SessionTotals;
import dev.praxis.core.transcript.TranscriptEvent.TokensUsed;
import dev.praxis.core.transcript.TranscriptEvent.ToolAnswered;
import dev.praxis.core.transcript.TranscriptEvent.ToolCalled;
import dev.praxis.core.transcript.TranscriptEvent.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Turns what a format tells of a file into rows, and counts on the way.
final class PieceBuilder implements Consumer<TranscriptEvent> {
  private static final int ROW = 100; // bytes that a row takes beside its text, roughly

  private final EventIdentity identity;
  private final Redactor redactor;
  private final Masks masks;
  private final TextPacker packer;
  private final Map<String, SessionDraft> drafts = new LinkedHashMap<>();
  private final SortedMap<String, Long> others = new TreeMap<>();
  private final List<Annotates> annotations = new ArrayList<>();
  private List<EventRow> events = new ArrayList<>();
  private List<CallEnding> callEndings = new ArrayList<>();
  private List<TokensRow> tokens = new ArrayList<>();
  private List<Unreadable> unreadable = new ArrayList<>();
  private SessionDraft current;
  private long size;

  PieceBuilder(String agent, Redactor redactor, TextPacker packer) {
    this.packer = packer;
    this.redactor = redactor;
    masks = new Masks(redactor);
    identity = new EventIdentity(agent);
    current = draft(""); // of a format that knows one session a file
  }

  /// Bytes of memory that the rows of this piece take, roughly.
  long size() {
    return size;
  }

  /// The rows since the last piece.
  Piece take(
      FilePlan plan,
      boolean first,
      List<Piece.Chunk> chunks,
      long raw,
      Piece.@Nullable Ending ending) {
    var piece =
        new Piece(
            plan, first, begun(), events, callEndings, tokens, chunks, unreadable, raw, ending);
    events = new ArrayList<>();
    callEndings = new ArrayList<>();
    tokens = new ArrayList<>();
    unreadable = new ArrayList<>();
    size = 0;
    drafts.values().forEach(SessionDraft::forgetWritten);
    return piece;
  }

  /// Empty where every line was read.
  String firstUnreadable() {
    return unreadable.isEmpty() ? "" : unreadable.getFirst().reason();
  }

  /// What the file says of sessions in other files.
  List<Annotates> annotations() {
    return annotations;
  }

  SortedMap<String, Long> others() {
    return others;
  }

  /// Of each session that has a step, in the order of the first steps.
  List<SessionSummary> sessions() {
    return drafts.values().stream()
        .filter(draft -> draft.place >= 0)
        .sorted((one, other) -> Integer.compare(one.place, other.place))
        .map(SessionDraft::summary)
        .toList();
  }

  @Override
  public void accept(TranscriptEvent event) {
    switch (event) {
      case InSession in -> current = draft(in.session());
      case SessionFacts facts -> draft(facts.session()).facts = masks.of(facts);
      case Said said -> said(said);
      case ToolCalled called -> called(called);
      case ToolAnswered answered -> answered(answered);
      case TokensUsed used -> used(used);
      case SessionTotals totals -> current.totals = totals;
      case Annotates said ->
          annotations.add(new Annotates(said.line(), said.task(), masks.of(said.label())));
      case Labelled labelled -> current.labels.put(labelled.saidBy(), masks.of(labelled));
      case Other other -> others.merge(other.type(), 1L, Long::sum);
      case Unreadable line -> {
        unreadable.add(masks.of(line));
        size += ROW + line.excerpt().length();
      }
    }
  }

  private SessionDraft draft(String session) {
    return drafts.computeIfAbsent(session, _ -> new SessionDraft());
  }

  private int begun() {
    return (int) drafts.values().stream().filter(draft -> draft.place >= 0).count();
  }

  private void said(Said said) {
    add(said.kind(), said.at(), said.text(), said.line(), said.identity(), false, null, null, null);
    current.turns += said.kind() == EventKind.USER_MESSAGE ? 1 : 0;
  }

  private void called(ToolCalled called) {
    var input = clean(called.input());
    var masked = redactor.mask(input);
    var call =
        new CallRow(
            called.tool(), redactor.mask(called.target()).text(), packer.packed(masked.text()));
    size += called.input().length();
    add(
        EventKind.TOOL_CALL,
        called.at(),
        called.text(),
        called.line(),
        called.identity(),
        false,
        null,
        call,
        new Arguments(input, masked.findings()));
    current.called(called.callId(), call);
  }

  private void answered(ToolAnswered answered) {
    var call = current.calls.get(answered.callId());
    boolean failed = answered.status() == ToolStatus.FAILED;
    add(
        EventKind.TOOL_RESULT,
        answered.at(),
        answered.text(),
        answered.line(),
        answered.identity(),
        failed,
        call == null ? null : call.seq(),
        null,
        null);
    current.errors += failed ? 1 : 0;
    if (call == null) {
      return;
    }
    var row = call.row();
    if (row == null) {
      callEndings.add(
          new CallEnding(current.place, call.seq(), answered.status(), answered.exitCode()));
    } else {
      row.status = answered.status();
      row.exitCode = answered.exitCode();
    }
  }

  private void used(TokensUsed used) {
    current.used(used);
    if (current.place >= 0) {
      tokens.add(current.tokensOfLastStep());
      size += ROW;
    }
  }

  private void add(
      EventKind kind,
      @Nullable Instant at,
      String text,
      long line,
      String id,
      boolean failed,
      @Nullable Integer answers,
      @Nullable CallRow call,
      @Nullable Arguments arguments) {
    if (current.place < 0) {
      current.place = begun();
      if (current.hasUsed()) {
        tokens.add(current.tokensOfLastStep());
      }
    }
    var clean = clean(text);
    var masked = redactor.mask(clean);
    // identity is that of the words as they were: another workspace masks them otherwise
    var same = call == null || arguments == null ? clean : call.tool() + " " + arguments.original;
    var inArguments = arguments == null ? List.<Finding>of() : arguments.findings;
    events.add(
        new EventRow(
            current.place,
            current.saw(at),
            kind,
            at == null ? null : at.toEpochMilli(),
            masked.text(),
            packer.packed(masked.text()),
            failed,
            answers,
            line,
            identity.of(id, kind, at, same),
            call,
            SecretRow.of(masked.findings(), inArguments)));
    size += ROW + clean.length();
  }

  /// The arguments of a call as they were, and what was masked in them.
  private record Arguments(String original, List<Finding> findings) {}

  /// A zero ends a text for some who read the workspace.
  private static String clean(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }
}
