package dev.praxis.core.rules.lint.pair.matter;

import dev.praxis.core.rules.lint.wording.PlainLetters;
import dev.praxis.core.rules.lint.wording.RuleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the lists of what there is to choose from.
final class MatterLists {
  private final RuleReader reader;

  MatterLists(RuleReader reader) {
    this.reader = reader;
  }

  List<Matter> matters() {
    return lines("/rules/choices.txt").stream().map(this::matter).toList();
  }

  List<Matter> opposites() {
    return lines("/rules/opposites.txt").stream().map(this::opposite).toList();
  }

  List<Matter.Value> tongues() {
    return lines("/rules/tongues.txt").stream().map(this::value).toList();
  }

  /// `name: value = wordings ; … @ own words`.
  private Matter matter(String line) {
    int colon = line.indexOf(": ");
    int at = line.indexOf(" @ ");
    var values =
        Arrays.stream(line.substring(colon + 2, at).split(" ; ")).map(this::value).toList();
    var own = new HashSet<>(Arrays.asList(line.substring(at + 3).split(" ")));
    own.addAll(reader.concepts(line.substring(at + 3)));
    return new Matter(line.substring(0, colon), values, own);
  }

  /// `one | its other wordings ; the other`.
  private Matter opposite(String line) {
    var values =
        Arrays.stream(line.split(" ; "))
            .map(side -> value(side.split("\\|", 2)[0].strip() + " = " + side))
            .toList();
    var name = values.stream().map(Matter.Value::name).collect(Collectors.joining(" or "));
    return new Matter(name, values, Set.of());
  }

  /// `value = wording | …`.
  private Matter.Value value(String line) {
    int equals = line.indexOf(" = ");
    var wordings =
        Arrays.stream(line.substring(equals + 3).split("\\|"))
            .map(wording -> PlainLetters.of(wording.strip()))
            .toList();
    var any = wordings.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return new Matter.Value(
        line.substring(0, equals).strip(),
        Pattern.compile("(?<![\\p{L}\\p{N}_-])(?:" + any + ")(?![\\p{L}\\p{N}_-])"),
        wordings.stream()
            .flatMap(wording -> Arrays.stream(wording.split(" ")))
            .collect(Collectors.toSet()),
        wordings.stream()
            .filter(wording -> !wording.contains(" "))
            .flatMap(wording -> reader.concepts(wording).stream())
            .collect(Collectors.toSet()));
  }

  private static List<String> lines(String place) {
    try (var stream = MatterLists.class.getResourceAsStream(place)) {
      var text =
          new String(Objects.requireNonNull(stream, place).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
