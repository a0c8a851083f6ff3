package dev.praxis.core.skills.forming.lifting;

import dev.praxis.core.mining.shell.ShellLine;
import dev.praxis.core.session.Session;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.forming.lifting.LiftRule.Place;
import dev.praxis.core.skills.forming.recording.RecordedStep;
import dev.praxis.core.skills.forming.recording.Recording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts `{parameters}` in the place of what differs from one use of a procedure to the next: names,
/// versions, domains, branches, paths below somebody's home, and masked secrets. For any thread.
public final class Lifter {
  private static final int SHORTEST_PROJECT = 4;
  private static final Pattern BOOLEAN = Pattern.compile("(?i)true|false|null|");
  private static final Pattern SEVERAL =
      Pattern.compile("\\{(\\w+?)(?:_\\d+)?\\}(?: \\{\\1(?:_\\d+)?\\}){2,}");
  private static final Pattern BRACED = Pattern.compile("\\{(\\w+?)(?:_\\d)?\\}");

  private final List<LiftRule> rules = LiftRule.shipped();

  /// Steps with their parameters.
  ///
  /// @param steps in order
  /// @param parameters those that stand in the steps, in order of use
  /// @param prose the request, with names of parameters where a step has such a value
  public record Lifted(List<SkillText.Step> steps, List<Skill.Parameter> parameters, String prose) {
    public Lifted {
      steps = List.copyOf(steps);
      parameters = List.copyOf(parameters);
    }
  }

  public Lifted lift(Recording recording, Session session) {
    var parameters = new Parameters();
    var projects = projectNames(session);
    recording.steps().forEach(step -> collect(step, parameters));
    var steps = new ArrayList<SkillText.Step>();
    for (var step : recording.steps()) {
      var lifted = step(step, parameters, projects);
      if (steps.stream().noneMatch(other -> other.action().equals(lifted.action()))) {
        steps.add(lifted);
      }
    }
    var texts = steps.stream().map(each -> each.action() + each.parameters()).toList();
    var used = parameters.used(texts);
    var names = Numbering.of(used);
    return new Lifted(
        steps.stream().map(names::inStep).toList(),
        used.stream().map(names::of).toList(),
        prose(recording.segment().request(), parameters));
  }

  /// First all values get their names, so that what one command tells is known in the others.
  private void collect(RecordedStep step, Parameters parameters) {
    switch (step.kind()) {
      case COMMAND, CHECK, TEST -> lifted(step.command(), parameters);
      case TOOL -> step.arguments().forEach((name, value) -> argument(name, value, parameters));
      case EDIT -> {}
    }
  }

  private SkillText.Step step(RecordedStep step, Parameters parameters, List<String> projects) {
    var words = parameters.everywhere(project(step.words(), parameters, projects));
    var given = new LinkedHashMap<String, String>();
    var action =
        switch (step.kind()) {
          case COMMAND, CHECK, TEST -> {
            var known = parameters.everywhere(step.command());
            var line = project(lifted(known, parameters), parameters, projects);
            given.putAll(Parameters.in(line));
            yield StepWords.command(step, words, line);
          }
          case TOOL -> {
            step.arguments()
                .forEach((name, value) -> given.put(name, argument(name, value, parameters)));
            yield StepWords.tool(step);
          }
          case EDIT -> {
            var file = parameters.everywhere(lifted(step.file(), parameters));
            var said = StepWords.edit(step, words, file);
            given.putAll(Parameters.in(said));
            yield said;
          }
        };
    return SkillText.Step.of(action, given, step.expected());
  }

  private static String argument(String name, String value, Parameters parameters) {
    return BOOLEAN.matcher(value).matches()
        ? value
        : parameters.ofArgument(name, StepWords.readable(name), value);
  }

  /// A command line with names in the place of values, which get names where they have none.
  private String lifted(String line, Parameters parameters) {
    var commands = ShellLine.commands(line);
    var program = commands.isEmpty() ? "" : commands.getLast().program();
    var places = places(line, program);
    var result = new StringBuilder();
    int at = 0;
    for (var place : places) {
      var value = line.substring(place.start(), place.end());
      result
          .append(line, at, place.start())
          .append(parameters.of(place.rule().name(), place.rule().says(), value));
      at = place.end();
    }
    var named = result.append(line.substring(at)).toString();
    return together(named.replace("{{", "{").replace("}}", "}"), parameters);
  }

  /// `rm {file} {file_2} {file_3}` becomes `rm {files}`.
  private static String together(String line, Parameters parameters) {
    return SEVERAL
        .matcher(line)
        .replaceAll(found -> {
          return Matcher.quoteReplacement(parameters.several(found.group(1), found.group()));
        });
  }

  /// Of places that overlap, the one of the earlier rule.
  private List<Place> places(String text, String program) {
    var taken = new ArrayList<Place>();
    for (var rule : rules) {
      rule.places(text, program)
          .filter(place ->
              taken.stream()
                  .noneMatch(each -> place.start() < each.end() && each.start() < place.end()))
          .forEach(taken::add);
    }
    taken.sort(Comparator.comparingInt(Place::start));
    return taken;
  }

  private String prose(String request, Parameters parameters) {
    var known = parameters.everywhere(request);
    var result = new StringBuilder();
    int at = 0;
    for (var place : places(known, "")) {
      result.append(known, at, place.start()).append('{').append(place.rule().name()).append('}');
      at = place.end();
    }
    var named = result.append(known.substring(at)).toString();
    return BRACED
        .matcher(named)
        .replaceAll(
            found -> Matcher.quoteReplacement("a given " + found.group(1).replace('_', ' ')));
  }

  private static String project(String text, Parameters parameters, List<String> projects) {
    var result = text;
    for (var name : projects) {
      if (result.contains(name)) {
        result =
            Pattern.compile("(?<![\\w{./])" + Pattern.quote(name) + "(?![\\w}./])")
                .matcher(result)
                .replaceAll(_ ->
                    Matcher.quoteReplacement(
                        parameters.of("project", "Name of the project", name)));
      }
    }
    return result;
  }

  private static List<String> projectNames(Session session) {
    var folder = session.cwd().replace('\\', '/');
    var base = folder.substring(folder.lastIndexOf('/') + 1);
    return base.length() >= SHORTEST_PROJECT && (base.contains("-") || base.contains("_"))
        ? List.of(base)
        : List.of();
  }
}
