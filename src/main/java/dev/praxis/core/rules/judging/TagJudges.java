package dev.praxis.core.rules.judging;

import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.shell.CommandCatalogue;
import dev.praxis.core.mining.shell.CommandCatalogue.Act;
import dev.praxis.core.mining.shell.ShellCommand;
import dev.praxis.core.mining.speech.Topics;
import dev.praxis.core.mining.speech.Topics.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// With which acts the mistakes of the shipped tags are made.
final class TagJudges {
  private static final Pattern TEST_TOOL =
      Pattern.compile("(?i).*(run_?tests?|test_?runner|tests?_run|execute_?tests?).*");
  private static final Pattern TYPE_CHECK =
      Pattern.compile("(?i)(vue-)?tsc|tsgo|mypy|pyright|basedpyright|pyre|sorbet|srb|flow");
  private static final Pattern TYPE_CHECK_TASK =
      Pattern.compile("(?i)\\b(type-?check|check-?types|types:check|check:types)\\b");
  private static final Pattern LINT =
      Pattern.compile(
          "(?i)eslint|oxlint|ruff|flake8|pylint|black|prettier|biome|rubocop|golangci-lint|gofmt"
              + "|ktlint|detekt|checkstyle|stylelint|shellcheck|clang-format|clang-tidy");
  private static final Pattern LINT_TASK =
      Pattern.compile("(?i)\\b(lint|clippy|fmt|format|spotless\\w*|checkstyle\\w*)\\b");

  /// Tags that detectors give by themselves whenever the mistake is made.
  private static final Set<String> SEEN_BY_MACHINE =
      Set.of(
          "edited_before_reading",
          "edit_did_not_match",
          "wrong_path",
          "missing_command",
          "ran_long_command_in_foreground",
          "destroyed_without_asking");

  private final CommandCatalogue catalogue = CommandCatalogue.shipped();
  private final Map<String, ActJudge> byTag = new HashMap<>();

  TagJudges() {
    for (var topic : Topics.shipped().all()) {
      byTag.put(topic.tag(), of(topic));
    }
    byTag.put("forgot_to_run_tests", new AfterEditJudge(this::tests));
    byTag.put("skipped_type_check", new AfterEditJudge(runs(TYPE_CHECK, TYPE_CHECK_TASK)));
    byTag.put("skipped_lint", new AfterEditJudge(runs(LINT, LINT_TASK)));
    byTag.put("committed_without_asking", new UnaskedJudge(catalogue));
    byTag.put(
        "wrong_path",
        new OccasionJudge(
            "a file was read or changed",
            call -> call.kind() == ToolKind.READS || call.kind() == ToolKind.EDITS,
            true));
    byTag.put("destroyed_without_asking", likeDeleted());
    byTag.put("false_success_claim", new OccasionJudge("code was tested", this::tests, false));
  }

  /// Empty for a tag of the curator's own, of which nobody knows with what acts it goes.
  Optional<ActJudge> find(String tag) {
    return Optional.ofNullable(byTag.get(tag));
  }

  private ActJudge likeDeleted() {
    var deleted = byTag.get("deleted_without_asking");
    return deleted instanceof OccasionJudge(var chance, var occasion, _)
        ? new OccasionJudge(chance, occasion, true)
        : new OccasionJudge("a command was run", JudgedCall::isShell, true);
  }

  private static ActJudge of(Topic topic) {
    boolean seesAll = SEEN_BY_MACHINE.contains(topic.tag());
    boolean some = !topic.target().pattern().isEmpty();
    return switch (topic.act()) {
      case EDIT ->
          new OccasionJudge(
              some ? "a file of the kind it is about was changed" : "a file was changed",
              call -> call.kind() == ToolKind.EDITS && topic.target().matcher(call.file()).find(),
              seesAll);
      case COMMAND ->
          new OccasionJudge(
              some ? "a command of the kind it is about was run" : "a command was run",
              call -> call.isShell() && topic.target().matcher(call.line()).find(),
              seesAll);
      case CLAIM ->
          new OccasionJudge("a file was changed", call -> call.kind() == ToolKind.EDITS, seesAll);
      case ANY -> new OccasionJudge("a tool was used", _ -> true, seesAll);
    };
  }

  private boolean tests(JudgedCall call) {
    return TEST_TOOL.matcher(call.use().tool()).matches()
        || call.commands().stream().anyMatch(ran -> catalogue.acts(ran).contains(Act.TEST));
  }

  private static Predicate<JudgedCall> runs(Pattern program, Pattern task) {
    return call -> call.commands().stream().anyMatch(ran -> runs(ran, program, task));
  }

  private static boolean runs(ShellCommand ran, Pattern program, Pattern task) {
    return program.matcher(ran.program()).matches() || task.matcher(ran.argumentLine()).find();
  }
}
