package dev.praxis.desktop.sessions.rows;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.review.EvidenceSpan;
import dev.praxis.core.session.EventKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is loaded of the open session so far.
public final class Loaded {
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Integer, Entry> bySeq = new HashMap<>();
  private final Map<Integer, List<Evidence>> evidence = new HashMap<>();
  private Map<Integer, List<Signal>> signals = Map.of();
  private List<EvidenceSpan> spans = List.of();

  public void clear() {
    entries.clear();
    bySeq.clear();
    signals = Map.of();
    spans = List.of();
    evidence.clear();
  }

  public void signals(Map<Integer, List<Signal>> found) {
    signals = Map.copyOf(found);
  }

  public void append(List<Entry> page) {
    entries.addAll(page);
    page.forEach(entry -> bySeq.put(entry.seq(), entry));
    page.forEach(entry -> spans.stream().filter(entry::holds).forEach(this::place));
  }

  /// What the person marked.
  public void spans(List<EvidenceSpan> marked) {
    spans = List.copyOf(marked);
    evidence.clear();
    spans.forEach(this::place);
  }

  private void place(EvidenceSpan span) {
    var entry = bySeq.get(span.seq());
    if (entry != null) {
      evidence
          .computeIfAbsent(span.seq(), _ -> new ArrayList<>())
          .add(Evidence.of(span, entry.event().text()));
    }
  }

  /// By the seq of its event.
  public Map<Integer, List<Evidence>> evidence() {
    return evidence;
  }

  /// The seq the next event has.
  public int nextSeq() {
    return entries.isEmpty() ? 0 : entries.getLast().seq() + 1;
  }

  /// In order.
  public List<Entry> entries() {
    return entries;
  }

  public Map<Integer, List<Signal>> signals() {
    return signals;
  }

  public Optional<Entry> at(int seq) {
    return Optional.ofNullable(bySeq.get(seq));
  }

  /// The seq under which an event is shown: of a result that of its call.
  public int ownerOf(int seq) {
    var entry = bySeq.get(seq);
    var call = entry == null ? null : entry.event().answers();
    var known = call == null ? null : bySeq.get(call);
    return known != null && known.event().is(EventKind.TOOL_CALL) ? known.seq() : seq;
  }

  /// How many events there are of each role that can be hidden.
  public Map<Role, Integer> counts() {
    var counts = new EnumMap<Role, Integer>(Role.class);
    entries.stream()
        .filter(entry -> entry.role().optional() && counts(entry))
        .forEach(entry -> counts.merge(entry.role(), 1, Integer::sum));
    return counts;
  }

  /// A result stands in the row of its call.
  private static boolean counts(Entry entry) {
    return entry.role() == Role.TOOL ? entry.event().is(EventKind.TOOL_CALL) : !entry.blank();
  }

  /// Seqs of the events that hold the words searched for, in order.
  public List<Integer> hits() {
    return entries.stream().filter(Entry::hit).map(Entry::seq).toList();
  }
}
