package dev.praxis.core.mining.shell;

import java.util.regex.Pattern;

/// Commands after which the same look may show something else: they change files, the repository or
/// what is installed or running.
public final class ChangingCommands {
  private static final Pattern CHANGING =
      Pattern.compile(
          "rm|mv|cp|ln|mkdir|rmdir|touch|chmod|chown|tee|patch|tar|unzip|gunzip|truncate|dd|install|rsync|kill|pkill|killall"
              + "|systemctl|service|brew|apt|apt-get|yum|dnf|pip3?|pipx|createdb|dropdb");
  private static final Pattern GIT =
      Pattern.compile(
          "^(add|commit|checkout|switch|merge|rebase|pull|fetch|push|reset|restore|revert|stash|cherry-pick|apply|am|rm|mv|clean|tag|clone|init|worktree)\\b");
  private static final Pattern PACKAGES =
      Pattern.compile(
          "(^| )(install|i|add|remove|uninstall|update|upgrade|ci|sync|format|fmt|fix|--fix|--write|migrate|generate|up|down|restart|start|stop|build|clean)("
              + " |$)");
  private static final Pattern RUNNER =
      Pattern.compile(
          "npm|pnpm|yarn|bun|uv|poetry|cargo|go|docker|docker-compose|podman|kubectl|gh|prettier|eslint|ruff|black|gofmt|terraform|bundle|composer|dotnet");

  private static final Pattern FORMATTER =
      Pattern.compile(
          "black|isort|autopep8|yapf|rustfmt|gofmt|goimports|clang-format|swiftformat|shfmt|stylua");
  private static final Pattern LOOKS_ONLY =
      Pattern.compile("(^| )(--check|--check-only|--diff|-l|-d|--dry-run|--lint)( |$)");

  private ChangingCommands() {}

  public static boolean isChanging(ShellCommand command) {
    var arguments = command.argumentLine();
    return !command.writes().stream().allMatch(file -> file.startsWith("/dev/"))
        || CHANGING.matcher(command.program()).matches()
        || CodeFiles.changedBy(command)
        || (FORMATTER.matcher(command.program()).matches() && !LOOKS_ONLY.matcher(arguments).find())
        || (command.program().equals("git") && GIT.matcher(arguments).find())
        || (RUNNER.matcher(command.program()).matches() && PACKAGES.matcher(arguments).find());
  }
}
