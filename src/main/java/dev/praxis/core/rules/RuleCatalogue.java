package dev.praxis.core.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// The shipped rules for common failures of agents: `rules/catalogue.json`.
public final class RuleCatalogue {
  private static final String RESOURCE = "/rules/catalogue.json";

  private final List<Entry> entries = read();

  /// One tag and the rule against it.
  ///
  /// @param sentence what went wrong, in plain words
  /// @param examples what a person says, or a tool answers, where it goes wrong
  /// @param counterexamples what sounds like it and is not
  public record Entry(
      String tag,
      String sentence,
      String rule,
      List<String> examples,
      List<String> counterexamples) {
    public Entry {
      examples = List.copyOf(examples);
      counterexamples = List.copyOf(counterexamples);
    }
  }

  private record Document(List<Entry> entries) {}

  /// In the order of the file.
  public List<Entry> entries() {
    return entries;
  }

  public Optional<Entry> find(String tag) {
    return entries.stream().filter(entry -> entry.tag().equals(tag)).findFirst();
  }

  private static List<Entry> read() {
    try (var stream = RuleCatalogue.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("the rule catalogue is missing from the program");
      }
      return List.copyOf(new ObjectMapper().readValue(stream, Document.class).entries());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
