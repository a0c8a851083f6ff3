package dev.praxis.core.model;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A way of talking to models. Many servers speak a vendor's way besides the vendor's own.
public enum Provider {
  ANTHROPIC("https://api.anthropic.com/v1", "ANTHROPIC_API_KEY"),
  OPENAI("https://api.openai.com/v1", "OPENAI_API_KEY"),
  OLLAMA("http://localhost:11434", "OLLAMA_API_KEY");

  private final URI home;
  private final String variable;

  Provider(String home, String variable) {
    this.home = URI.create(home);
    this.variable = variable;
  }

  /// Where the vendor itself answers.
  public URI home() {
    return home;
  }

  /// The environment variable in which the vendor's own programs look for its key.
  public String variable() {
    return variable;
  }

  /// Whether there is no answer without a key.
  public boolean needsKey() {
    return this != OLLAMA;
  }

  /// As it is written in settings and on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Provider> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /// All of them, for a person.
  public static String words() {
    return Arrays.stream(values()).map(Provider::word).collect(Collectors.joining(", "));
  }
}
