package dev.praxis.core.skills.screening;

import dev.praxis.core.mining.shell.ShellCommand;
import dev.praxis.core.skills.screening.SkillFinding.Weight;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What one command would destroy, read from its options and targets: `rm -rf node_modules` is
/// housekeeping, `rm -rf ~` is not.
final class Destruction {
  record Harm(String why, Weight weight) {}

  private static final Predicate<String> DEVICE =
      Pattern.compile("(?:of=)?/dev/(?:sd|hd|vd|xvd|nvme|mmcblk|disk|mapper|md|mem|rdisk)\\S*")
          .asMatchPredicate();
  private static final Predicate<String> MAIN =
      Pattern.compile("\\+?(?:\\S+:)?(?:refs/heads/)?(?:main|master|trunk|production|prod)")
          .asMatchPredicate();
  private static final Predicate<String> TIME =
      Pattern.compile("-\\S+|now|[+\\d:]+").asMatchPredicate();
  private static final Predicate<String> OPEN_TO_ALL =
      Pattern.compile("0?[0-7]?777|0?666|(?:a|o|ugo|uog|go)?\\+\\w*w\\w*|[ao]=rwx")
          .asMatchPredicate();

  private Destruction() {}

  static Optional<Harm> by(ShellCommand command) {
    var program = command.program();
    return switch (program) {
      case "rm" -> removal(command);
      case "mv" -> moving(command);
      case "chmod", "chown" -> rights(command);
      case "find" -> finding(command);
      case "dd", "shred", "wipefs", "parted", "sgdisk", "blkdiscard", "mke2fs" ->
          command.arguments().stream().anyMatch(DEVICE)
              ? severe("Overwrites a disk")
              : Optional.empty();
      case "git" -> repository(command);
      case "kill" ->
          command.arguments().contains("-1") && command.arguments().size() > 1
              ? severe("Ends every process")
              : Optional.empty();
      case "shutdown", "reboot", "halt", "poweroff" ->
          command.arguments().stream().allMatch(TIME)
              ? warning("Turns the computer off")
              : Optional.empty();
      case "init" ->
          command.arguments().equals(List.of("0")) || command.arguments().equals(List.of("6"))
              ? warning("Turns the computer off")
              : Optional.empty();
      case "crontab" ->
          command.arguments().contains("-r") ? warning("Deletes all timed jobs") : Optional.empty();
      default -> program.startsWith("mkfs") ? formatting(command) : Optional.empty();
    };
  }

  private static Optional<Harm> removal(ShellCommand command) {
    if (command.arguments().contains("--no-preserve-root")) {
      return severe("Deletes the whole computer");
    }
    return isRecursive(command)
        ? heaviest(command.words(), "Deletes %s with all that is in it")
        : Optional.empty();
  }

  private static Optional<Harm> moving(ShellCommand command) {
    return command.words().contains("/dev/null")
            && command.words().stream().anyMatch(Target::isVital)
        ? severe("Throws away what the computer needs")
        : Optional.empty();
  }

  private static Optional<Harm> rights(ShellCommand command) {
    boolean open =
        command.program().equals("chmod") && command.arguments().stream().anyMatch(OPEN_TO_ALL);
    if (isRecursive(command)) {
      if (command.words().stream().anyMatch(Target::isVital)) {
        return severe("Changes the rights of what the computer needs");
      }
      return open ? warning("Lets everybody change all files of a folder") : Optional.empty();
    }
    return open
        ? Optional.of(new Harm("Lets everybody change a file", Weight.INFO))
        : Optional.empty();
  }

  private static Optional<Harm> finding(ShellCommand command) {
    var line = String.join(" ", command.arguments());
    boolean deletes =
        command.arguments().contains("-delete")
            || Pattern.compile("-exec(?:dir)? (?:\\S*/)?(?:rm|shred) ").matcher(line).find();
    var roots =
        command.arguments().stream()
            .takeWhile(argument -> !argument.startsWith("-"))
            .filter(Target::isVital)
            .findFirst();
    boolean filtered = Pattern.compile("-i?(?:name|path|regex)\\b").matcher(line).find();
    if (!deletes || roots.isEmpty()) {
      return Optional.empty();
    }
    return filtered ? warning("Deletes files all over the computer") : severe("Deletes all files");
  }

  private static Optional<Harm> formatting(ShellCommand command) {
    return command.arguments().stream().anyMatch(DEVICE)
        ? severe("Formats a disk")
        : warning("Formats a file system");
  }

  private static Optional<Harm> repository(ShellCommand command) {
    if (!command.words().contains("push")) {
      return Optional.empty();
    }
    var arguments = command.arguments();
    boolean forced =
        arguments.stream()
            .anyMatch(argument ->
                argument.equals("--force")
                    || argument.equals("--mirror")
                    || argument.matches("-[a-zA-Z]*f[a-zA-Z]*")
                    || argument.matches("\\+\\S+"));
    boolean deletes = arguments.contains("--delete") || arguments.contains("-d");
    if (!forced && !deletes) {
      return Optional.empty();
    }
    return command.words().stream().anyMatch(MAIN)
        ? severe("Overwrites the main branch of others")
        : warning("Overwrites a branch of others");
  }

  private static Optional<Harm> heaviest(List<String> targets, String why) {
    for (var target : targets) {
      if (Target.isVital(target)) {
        return severe(why.formatted(target));
      }
    }
    return targets.stream()
        .filter(Target::isOpen)
        .findFirst()
        .map(target -> new Harm(why.formatted(target), Weight.WARNING));
  }

  private static boolean isRecursive(ShellCommand command) {
    return command.arguments().stream()
        .anyMatch(argument ->
            argument.equals("--recursive") || argument.matches("-[a-zA-Z]*[rR][a-zA-Z]*"));
  }

  private static Optional<Harm> severe(String why) {
    return Optional.of(new Harm(why, Weight.SEVERE));
  }

  private static Optional<Harm> warning(String why) {
    return Optional.of(new Harm(why, Weight.WARNING));
  }
}
