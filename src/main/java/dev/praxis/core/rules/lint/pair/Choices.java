package dev.praxis.core.rules.lint.pair;

import dev.praxis.core.rules.lint.wording.PlainLetters;
import dev.praxis.core.rules.lint.wording.Reading;
import dev.praxis.core.rules.lint.wording.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds which package manager, indentation, model … a rule asks for.
final class Choices {
  private static final Pattern MODEL =
      Pattern.compile(
          "(?<![\\w-])(?:claude|gpt|gemini|o\\d|llama|mistral|deepseek|qwen|grok)[\\w.:-]*\\d[\\w.:-]*|(?<![\\w-])claude-(?:opus|sonnet|haiku)[\\w.-]*");
  private static final Set<String> CHOOSING =
      Set.of(
          "use", "install", "run", "indent", "format", "test", "quote", "add", "call", "answer",
          "");
  private static final Set<String> PLACING = Set.of("use", "create", "save", "move", "add");
  private static final Pattern FOLDER = Pattern.compile("[\\w.*@~-]*+(?:/[\\w.*@~-]*+)++");

  private record Value(String name, Pattern wording, Set<String> words) {}

  private record Matter(String name, List<Value> values, Set<String> own) {}

  private final List<Matter> matters = lines("/rules/choices.txt").map(Choices::matter).toList();
  private final List<Value> tongues = lines("/rules/tongues.txt").map(Choices::tongue).toList();

  List<Choice> of(Reading reading) {
    var choices = new ArrayList<Choice>();
    for (var statement : reading.statements()) {
      matters.forEach(matter -> addChoice(matter, statement, choices));
      addTongue(statement, choices);
      addModel(statement, choices);
      addPlace(statement, choices);
    }
    return withoutAlternatives(choices);
  }

  /// Who names two package managers as they come does not choose one.
  private static List<Choice> withoutAlternatives(List<Choice> choices) {
    return choices.stream()
        .filter(choice ->
            choice.forbids()
                || choices.stream()
                    .noneMatch(other ->
                        !other.forbids()
                            && other.matter().equals(choice.matter())
                            && !other.value().equals(choice.value())
                            && other.scope().equals(choice.scope())))
        .toList();
  }

  private static void addChoice(Matter matter, Statement statement, List<Choice> choices) {
    for (var value : matter.values()) {
      var found = value.wording().matcher(statement.said());
      if (found.find()
          && (isCommand(found.group(), statement) || chooses(matter, value, statement))) {
        var scope = new HashSet<>(statement.scope());
        scope.removeIf(word -> matter.own().contains(word) || isWording(value, word));
        choices.add(new Choice(matter.name(), value.name(), statement.forbids(), scope, statement));
      }
    }
  }

  /// `npm install` is as good as a word for npm.
  private static boolean isCommand(String wording, Statement statement) {
    return statement.object().stream().anyMatch(word -> word.startsWith(wording + " "));
  }

  private static boolean chooses(Matter matter, Value value, Statement statement) {
    if (!CHOOSING.contains(statement.action())) {
      return false;
    }
    var rest = new HashSet<>(statement.object());
    boolean named =
        rest.removeIf(word -> matter.own().contains(word))
            || matter.own().contains(statement.action());
    rest.removeIf(word -> isWording(value, word) || word.chars().allMatch(Character::isDigit));
    return rest.isEmpty() || (named && rest.size() < 3);
  }

  private static boolean isWording(Value value, String concept) {
    return value.wording().matcher(concept).find()
        || value.words().stream().anyMatch(word -> word.length() > 2 && word.startsWith(concept));
  }

  private void addTongue(Statement statement, List<Choice> choices) {
    for (var tongue : tongues) {
      if (tongue.wording().matcher(statement.said()).find()) {
        var about = new HashSet<>(statement.matter());
        about.addAll(statement.scope());
        about.removeIf(word -> isWording(tongue, word));
        choices.add(new Choice("language", tongue.name(), statement.forbids(), about, statement));
      }
    }
  }

  private static void addModel(Statement statement, List<Choice> choices) {
    var found = MODEL.matcher(statement.said());
    while (found.find()) {
      var name = found.group();
      var scope = new HashSet<>(statement.scope());
      scope.removeIf(word -> word.contains(name) || name.startsWith(word) || word.equals("model"));
      choices.add(new Choice("model", name, statement.forbids(), scope, statement));
    }
  }

  private static void addPlace(Statement statement, List<Choice> choices) {
    if (!PLACING.contains(statement.action()) || statement.object().isEmpty()) {
      return;
    }
    statement.scope().stream()
        .filter(word -> FOLDER.matcher(word).matches())
        .findFirst()
        .ifPresent(place ->
            choices.add(
                new Choice("place", place, statement.forbids(), statement.object(), statement)));
  }

  private static Matter matter(String line) {
    int colon = line.indexOf(": ");
    int at = line.indexOf(" @ ");
    var values =
        Arrays.stream(line.substring(colon + 2, at).split(" ; ")).map(Choices::tongue).toList();
    var own = Arrays.stream(line.substring(at + 3).split(" ")).collect(Collectors.toSet());
    return new Matter(line.substring(0, colon), values, own);
  }

  private static Value tongue(String line) {
    int equals = line.indexOf(" = ");
    var wordings =
        Arrays.stream(line.substring(equals + 3).split("\\|"))
            .map(wording -> PlainLetters.of(wording.strip()))
            .toList();
    var any = wordings.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return new Value(
        line.substring(0, equals).strip(),
        Pattern.compile("(?<![\\p{L}\\p{N}_-])(?:" + any + ")(?![\\p{L}\\p{N}_-])"),
        wordings.stream()
            .flatMap(wording -> Arrays.stream(wording.split(" ")))
            .collect(Collectors.toSet()));
  }

  private static Stream<String> lines(String place) {
    try (var stream = Choices.class.getResourceAsStream(place)) {
      var text =
          new String(Objects.requireNonNull(stream, place).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
