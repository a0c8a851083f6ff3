package dev.praxis.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.words.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each text that a view or a class asks for is there, and each that is there is asked for.
final class TextsTest {
  private static final Pattern IN_VIEW = Pattern.compile("\"%([\\w.]+)\"");
  private static final Pattern IN_CODE =
      Pattern.compile("texts(?:\\(\\))?\\s*\\.(?:get|format)\\(\\s*\"([\\w.]+)\"\\s*[,)]");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][\\w-]*(?:\\.[\\w-]+)*\\.?)\"");

  private final Set<String> keys = Texts.ofThisComputer().bundle().keySet();

  @Test
  void everyKeyInAViewIsThere() {
    assertThat(keys).containsAll(all(IN_VIEW, sources("fxml", ".fxml")));
  }

  @Test
  void everyKeyInTheCodeIsThere() {
    assertThat(keys).containsAll(all(IN_CODE, sources("src/main/java", ".java")));
  }

  @Test
  void everyKeyIsUsed() {
    var code = sources("src/main/java", ".java");
    var used = all(IN_VIEW, sources("fxml", ".fxml"));
    var literals = all(LITERAL, code);
    var unused =
        keys.stream()
            .filter(key -> !used.contains(key))
            .filter(key -> !named(withoutPrefixOfActions(key), literals))
            .sorted()
            .toList();
    assertThat(unused).isEmpty();
  }

  @Test
  void everyTextWithValuesIsAFormat() {
    var texts = Texts.ofThisComputer();
    var broken =
        keys.stream()
            .filter(key -> texts.get(key).contains("{0"))
            .filter(key -> texts.format(key, 1, 2, 3, 4, 5, 6).contains("{"))
            .toList();
    assertThat(broken).isEmpty();
  }

  /// In full, or as a beginning to which the code adds the rest: `"tab." + word`.
  private static boolean named(String key, Set<String> literals) {
    return literals.contains(key)
        || literals.stream().anyMatch(part -> part.endsWith(".") && key.startsWith(part))
        || literals.stream().anyMatch(part -> key.equals(part + ".named"));
  }

  private static String withoutPrefixOfActions(String key) {
    return key.replaceFirst("^action\\.", "").replaceFirst("\\.tip$", "");
  }

  private static Set<String> all(Pattern pattern, List<String> texts) {
    return texts.stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static List<String> sources(String folder, String ending) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).map(TextsTest::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
