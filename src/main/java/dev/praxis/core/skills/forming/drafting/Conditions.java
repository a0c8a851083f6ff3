package dev.praxis.core.skills.forming.drafting;

import dev.praxis.core.skills.forming.recording.RecordedStep;
import dev.praxis.core.skills.forming.recording.Recording;
import dev.praxis.core.skills.forming.recording.Recording.Proof;
import dev.praxis.core.skills.forming.recording.StepKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a procedure needs before it and leaves behind, as its steps tell.
final class Conditions {
  private static final Set<String> EVERYWHERE =
      Set.of(
          "git",
          "curl",
          "wget",
          "cp",
          "mv",
          "rm",
          "mkdir",
          "ln",
          "chmod",
          "chown",
          "tar",
          "sed",
          "cat",
          "python",
          "python3",
          "node",
          "bash",
          "sh",
          "apt",
          "apt-get",
          "systemctl",
          "service",
          "ping",
          "ss",
          "netstat",
          "lsof",
          "openssl",
          "touch",
          "tee",
          "kill",
          "source",
          "export",
          "update-rc.d");
  private static final Pattern INSTALLS =
      Pattern.compile(
          "(?:apt|apt-get|brew|yum|dnf|apk|snap|pip3?|npm|cargo|go|gem) (?:install|add|i).*");

  private Conditions() {}

  static List<String> before(Recording recording) {
    var conditions = new ArrayList<String>();
    var tools = recording.steps().stream().filter(step -> step.kind() == StepKind.TOOL).toList();
    if (!tools.isEmpty()) {
      conditions.add("Tools at hand: " + toolNames(tools));
      conditions.add("Who asked has confirmed what is about to be changed");
    }
    var programs = neededPrograms(recording);
    if (!programs.isEmpty()) {
      conditions.add(
          StepPhrases.list(programs) + (programs.size() == 1 ? " is installed" : " are installed"));
    }
    addIf(
        conditions,
        recording,
        "The folder holds a package.json",
        shape("(?:npm|pnpm|yarn|bun) .*"));
    addIf(
        conditions,
        recording,
        "kubectl points at the intended cluster",
        shape("(?:kubectl|helm) .*"));
    addIf(
        conditions, recording, "The folder holds a Dockerfile", shape("docker (?:build|buildx).*"));
    addIf(conditions, recording, "You are signed in to the registry", shape("docker push.*"));
    addIf(
        conditions,
        recording,
        "gh is signed in and may write to the repository",
        shape("gh (?:pr|release|issue|secret) (?:create|merge|comment|edit|upload|set).*"));
    addIf(conditions, recording, "You may push to the remote", shape("git push.*"));
    addIf(
        conditions,
        recording,
        "The machine can be reached by SSH",
        shape("(?:ssh|scp|rsync|sftp).*"));
    addIf(
        conditions,
        recording,
        "Commands may be run with sudo",
        step -> step.command().contains("sudo "));
    return conditions;
  }

  static List<String> after(Recording recording) {
    var conditions = new LinkedHashSet<String>();
    for (var step : recording.steps()) {
      if (step.kind() == StepKind.TOOL && !step.expected().equals("the details are shown")) {
        conditions.add("The answer of `" + step.command() + "` shows the change");
      }
    }
    if (recording.proof() == Proof.TESTS) {
      conditions.add("The tests pass");
    }
    recording.steps().stream()
        .filter(step -> step.kind() == StepKind.CHECK && !step.expected().equals("exit 0"))
        .map(step -> sentence(step.expected()))
        .forEach(conditions::add);
    var last = recording.steps().isEmpty() ? null : recording.steps().getLast();
    if (conditions.isEmpty() && last != null) {
      conditions.add(
          last.expected().equals("exit 0")
              ? "The last step ends with status 0"
              : sentence(last.expected()));
    }
    return List.copyOf(conditions);
  }

  private static String toolNames(List<RecordedStep> tools) {
    return String.join(", ", tools.stream().map(RecordedStep::command).distinct().toList());
  }

  private static List<String> neededPrograms(Recording recording) {
    var installed = new StringBuilder();
    recording.steps().stream()
        .filter(step -> INSTALLS.matcher(step.shape()).matches())
        .forEach(step ->
            installed.append(step.command().replaceFirst("^.*? (?:install|add|i)(?= )", "")));
    return StepPhrases.programs(recording).stream()
        .filter(program ->
            !EVERYWHERE.contains(program) && !(installed + " ").contains(" " + program + " "))
        .toList();
  }

  private static void addIf(
      List<String> conditions,
      Recording recording,
      String condition,
      Predicate<RecordedStep> holds) {
    if (recording.steps().stream().anyMatch(holds)) {
      conditions.add(condition);
    }
  }

  private static Predicate<RecordedStep> shape(String regex) {
    var pattern = Pattern.compile(regex);
    return step -> pattern.matcher(step.shape()).matches();
  }

  private static String sentence(String expected) {
    return expected.substring(0, 1).toUpperCase(Locale.ROOT) + expected.substring(1);
  }
}
