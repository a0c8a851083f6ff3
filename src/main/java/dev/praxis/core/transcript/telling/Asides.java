package dev.praxis.core.transcript.telling;

import dev.praxis.core.session.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds what the harness puts before, between and behind a person's words, each in a tag of its
/// own.
public final class Asides {
  private final Pattern opening;

  /// One stretch of text with one author.
  public record Part(EventKind kind, String text) {}

  /// @param tags names of the tags without brackets
  public Asides(String... tags) {
    opening = Pattern.compile("<(" + String.join("|", tags) + ")(?:\\s[^>]{0,200})?>");
  }

  /// The stretches of the text that aren't blank, in their order. An aside without an end is taken
  /// for a person's words.
  public List<Part> split(String text) {
    if (text.indexOf('<') < 0) {
      return List.of(new Part(EventKind.USER_MESSAGE, text));
    }
    var parts = new ArrayList<Part>();
    var matcher = opening.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      int end = text.indexOf("</" + matcher.group(1) + ">", matcher.end());
      if (end < 0) {
        break;
      }
      end += matcher.group(1).length() + 3;
      add(parts, EventKind.USER_MESSAGE, text.substring(from, matcher.start()));
      add(parts, EventKind.HARNESS_NOTE, text.substring(matcher.start(), end));
      from = end;
    }
    add(parts, EventKind.USER_MESSAGE, text.substring(from));
    return parts;
  }

  private static void add(List<Part> parts, EventKind kind, String text) {
    if (!text.isBlank()) {
      parts.add(new Part(kind, text.strip()));
    }
  }
}
