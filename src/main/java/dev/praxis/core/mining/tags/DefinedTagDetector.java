package dev.praxis.core.mining.tags;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.tags.TagDefinition.Examples;
import dev.praxis.core.mining.tags.TagDefinition.Pattern;
import dev.praxis.core.mining.tags.TagDefinition.Query;
import dev.praxis.core.mining.tags.TagDefinition.StepPattern;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds the tags that the curator has defined by a query or a pattern of steps.
public final class DefinedTagDetector implements SignalDetector {
  private static final double SCORE = 0.7; // the curator said what to look for, not what it means
  private static final int QUOTE = 300;

  private final Map<String, TagDefinition> definitions;

  public DefinedTagDetector(Map<String, TagDefinition> definitions) {
    this.definitions = definitions;
  }

  @Override
  public String name() {
    return "defined_tag";
  }

  /// Another one for other definitions.
  @Override
  public int version() {
    return definitions.hashCode();
  }

  @Override
  public List<Signal> detect(Session session, List<Event> events) {
    var signals = new ArrayList<Signal>();
    definitions.forEach((tag, definition) -> {
      switch (definition) {
        case Examples _ -> {} // proposed by likeness, never tagged
        case Query query -> {
          var step = new StepPattern(query.stepKind(), "", query.words(), false);
          var pattern = new Pattern(List.of(step), List.of(), 0);
          find(session, events, tag, pattern, signals);
        }
        case Pattern pattern -> find(session, events, tag, pattern, signals);
      }
    });
    signals.sort((one, other) -> Integer.compare(one.seq(), other.seq()));
    return signals;
  }

  private static void find(
      Session session, List<Event> events, String tag, Pattern pattern, List<Signal> signals) {
    var matchers = pattern.steps().stream().map(step -> new StepMatcher(step, events)).toList();
    var without = pattern.without().stream().map(step -> new StepMatcher(step, events)).toList();
    PatternSearch search = null; // most sessions have no beginning
    for (int first = 0; first < events.size(); first++) {
      if (!matchers.getFirst().fits(first)) {
        continue;
      }
      if (search == null) {
        search = new PatternSearch(events.size(), pattern.within(), matchers, without);
      }
      var found = search.from(first);
      if (!found.isEmpty()) {
        signals.add(signal(session, events, tag, found));
        first = found.getLast();
      }
    }
  }

  private static Signal signal(
      Session session, List<Event> events, String tag, List<Integer> found) {
    var last = events.get(found.getLast());
    var line = last.text().replaceAll("\\s+", " ").strip();
    return new Signal(
        session.id(),
        last.seq(),
        "defined_tag",
        1,
        tag,
        SCORE,
        line.length() <= QUOTE ? line : line.substring(0, QUOTE - 1) + "…",
        "fits the definition of " + tag,
        found.stream().map(place -> events.get(place).seq()).toList());
  }
}
