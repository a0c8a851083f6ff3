package dev.praxis.core.rules.lint.pair.matter;

import dev.praxis.core.rules.lint.wording.Reading;
import dev.praxis.core.rules.lint.wording.RuleReader;
import dev.praxis.core.rules.lint.wording.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds which package manager, indentation, model … a rule asks for.
public final class Choices {
  private static final Pattern MODEL =
      Pattern.compile(
          "(?<![\\w-])(?:claude|gpt|gemini|o\\d|llama|mistral|deepseek|qwen|grok)[\\w.:-]*\\d[\\w.:-]*|(?<![\\w-])claude-(?:opus|sonnet|haiku)[\\w.-]*");
  private static final Set<String> CHOOSING =
      Set.of(
          "use",
          "install",
          "run",
          "indent",
          "format",
          "test",
          "quote",
          "add",
          "call",
          "answer",
          "build",
          "create",
          "deploy",
          "check",
          "return",
          "import",
          "save",
          "name",
          "log",
          "mock",
          "document",
          "start-server",
          "comment",
          "handle",
          "read",
          "edit",
          "");
  private static final Set<String> PLACING = Set.of("use", "create", "save", "move", "add");
  private static final Pattern FOLDER = Pattern.compile("[\\w.*@~-]*+(?:/[\\w.*@~-]*+)++");

  private static final Pattern BESIDE =
      Pattern.compile("\\b(?:next to|beside|alongside|right by|side by side)\\b");

  private final MattersByWord matters;
  private final MattersByWord opposites;
  private final List<Matter.Value> tongues;

  /// @param reader reads the lists of matters as it reads lines
  public Choices(RuleReader reader) {
    var lists = new MatterLists(reader);
    matters = new MattersByWord(lists.matters());
    opposites = new MattersByWord(lists.opposites());
    tongues = lists.tongues();
  }

  /// What a line chooses, statement by statement.
  public List<Choice> of(Reading reading) {
    var choices = new ArrayList<Choice>();
    for (var statement : reading.statements()) {
      matters.in(statement.said()).forEach(matter -> addChoice(matter, statement, choices));
      opposites.in(statement.said()).forEach(matter -> addOpposite(matter, statement, choices));
      addTongue(statement, choices);
      Versions.add(reading, statement, choices);
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
        scope.addAll(statement.object());
        scope.removeIf(word ->
            matter.own().contains(word)
                || matter.values().stream().anyMatch(each -> each.isNamedBy(word))
                || word.chars().allMatch(Character::isDigit)
                || word.contains(" "));
        choices.add(new Choice(matter.name(), value.name(), statement.forbids(), scope, statement));
      }
    }
  }

  /// `npm install` is as good as a word for npm.
  private static boolean isCommand(String wording, Statement statement) {
    return statement.object().stream().anyMatch(word -> word.startsWith(wording + " "));
  }

  private static boolean chooses(Matter matter, Matter.Value value, Statement statement) {
    boolean isAct = value.concepts().contains(statement.action());
    if (!isAct
        && !CHOOSING.contains(statement.action())
        && !matter.own().contains(statement.action())) {
      return false;
    }
    if (!isAct && statement.about().stream().noneMatch(word -> value.isNamedBy(word))) {
      return false; // named as a moment only
    }
    var rest = new HashSet<>(statement.object());
    boolean named =
        rest.removeIf(word -> matter.own().contains(word))
            || matter.own().contains(statement.action())
            || isAct;
    rest.removeIf(word -> value.isNamedBy(word) || word.chars().allMatch(Character::isDigit));
    return rest.isEmpty() || (named && rest.size() < 3);
  }

  private void addTongue(Statement statement, List<Choice> choices) {
    for (var tongue : tongues) {
      if (tongue.wording().matcher(statement.said()).find()) {
        var about = new HashSet<>(statement.matter());
        about.addAll(statement.scope());
        about.removeIf(word -> tongue.isNamedBy(word));
        choices.add(new Choice("language", tongue.name(), statement.forbids(), about, statement));
      }
    }
  }

  /// Of two opposites of one thing a project has one.
  private static void addOpposite(Matter matter, Statement statement, List<Choice> choices) {
    if (statement.forbids()) {
      return; // not the one is not yet the other
    }
    for (var value : matter.values()) {
      if (value.wording().matcher(statement.said()).find()
          && statement.about().stream().anyMatch(word -> value.isNamedBy(word))) {
        var about = new HashSet<>(statement.about());
        about.removeIf(word -> value.isNamedBy(word));
        about.removeAll(matter.own());
        choices.add(
            new Choice(matter.name(), value.name(), false, Light.without(about), statement));
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
    boolean isPlacing = PLACING.contains(statement.action()) || statement.action().isEmpty();
    if (!isPlacing || statement.object().isEmpty()) {
      return;
    }
    if (BESIDE.matcher(statement.said()).find()) {
      var things = new HashSet<>(statement.object());
      things.removeAll(Set.of("next", "besid", "alongsid"));
      choices.add(new Choice("place", "beside", statement.forbids(), things, statement));
    }
    statement.scope().stream()
        .filter(word -> FOLDER.matcher(word).matches())
        .findFirst()
        .ifPresent(place ->
            choices.add(
                new Choice(
                    "place",
                    place,
                    statement.forbids(),
                    Light.without(statement.object()),
                    statement)));
  }
}
