package dev.praxis.core.mining.tags;

import dev.praxis.core.mining.tags.TagDefinition.StepPattern;
import dev.praxis.core.session.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Tells which steps of one session fit one step of a pattern.
final class StepMatcher {
  private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"?|[^\\s\"]+");

  private final StepPattern pattern;
  private final List<String> words;
  private final List<Event> events;
  private final Map<Integer, String> tools = new HashMap<>(); // by seq of the call

  StepMatcher(StepPattern pattern, List<Event> events) {
    this.pattern = pattern;
    this.events = events;
    words = words(pattern.words());
    if (!pattern.tool().isBlank()) {
      for (var event : events) {
        var use = event.toolUse();
        if (use != null) {
          tools.put(event.seq(), use.tool());
        }
      }
    }
  }

  /// Whether the step at this place of the list fits.
  boolean fits(int place) {
    var event = events.get(place);
    return (pattern.kind().isBlank() || event.kind().word().equals(pattern.kind()))
        && (!pattern.failed() || event.failed())
        && (pattern.tool().isBlank() || pattern.tool().equalsIgnoreCase(tool(event)))
        && says(event);
  }

  private String tool(Event event) {
    var call = event.answers();
    return tools.getOrDefault(call == null ? event.seq() : call, "");
  }

  private boolean says(Event event) {
    if (words.isEmpty()) {
      return true;
    }
    var use = event.toolUse();
    var text =
        (use == null ? event.text() : event.text() + "\n" + use.input()).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }

  private static List<String> words(String typed) {
    var words = new ArrayList<String>();
    var found = WORD.matcher(typed.toLowerCase(Locale.ROOT));
    while (found.find()) {
      words.add(found.group(1) == null ? found.group() : found.group(1));
    }
    return words;
  }
}
