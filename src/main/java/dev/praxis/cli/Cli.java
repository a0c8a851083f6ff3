package dev.praxis.cli;

import dev.praxis.cli.agents.AgentsCommand;
import dev.praxis.cli.asking.AskCommand;
import dev.praxis.cli.budget.BudgetCommand;
import dev.praxis.cli.connect.ConnectCommand;
import dev.praxis.cli.console.Console;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.evaluation.EvaluateCommand;
import dev.praxis.cli.evaluation.EvaluationsCommand;
import dev.praxis.cli.evaluation.JudgeCommand;
import dev.praxis.cli.evaluation.LooksCommand;
import dev.praxis.cli.evaluation.SplitCommand;
import dev.praxis.cli.mining.DecideCommand;
import dev.praxis.cli.mining.MineCommand;
import dev.praxis.cli.mining.QueueCommand;
import dev.praxis.cli.mining.ResolutionsCommand;
import dev.praxis.cli.mining.SignalsCommand;
import dev.praxis.cli.mining.SuggestionsCommand;
import dev.praxis.cli.mining.TagsCommand;
import dev.praxis.cli.model.ModelCommand;
import dev.praxis.cli.reflection.OptimizeCommand;
import dev.praxis.cli.reflection.PromptsCommand;
import dev.praxis.cli.report.ReportCommand;
import dev.praxis.cli.rules.RulesCommand;
import dev.praxis.cli.rules.exporting.ExportCommand;
import dev.praxis.cli.secrets.SecretsCommand;
import dev.praxis.cli.sessions.ImportCommand;
import dev.praxis.cli.sessions.OutcomeCommand;
import dev.praxis.cli.sessions.RawCommand;
import dev.praxis.cli.sessions.ScanCommand;
import dev.praxis.cli.sessions.SearchCommand;
import dev.praxis.cli.sessions.SessionsCommand;
import dev.praxis.cli.sessions.ShowCommand;
import dev.praxis.cli.sessions.SourcesCommand;
import dev.praxis.cli.sessions.TagCommand;
import dev.praxis.cli.sessions.WatchCommand;
import dev.praxis.cli.skills.SkillsCommand;
import dev.praxis.cli.workspace.CompletionCommand;
import dev.praxis.cli.workspace.DoctorCommand;
import dev.praxis.cli.workspace.McpCommand;
import dev.praxis.cli.workspace.OpenCommand;
import dev.praxis.cli.workspace.OpenCommand.Window;
import dev.praxis.cli.workspace.RedoCommand;
import dev.praxis.cli.workspace.SampleCommand;
import dev.praxis.cli.workspace.UndoCommand;
import dev.praxis.core.DataFolder;
import dev.praxis.core.connect.AgentPlaces;
import dev.praxis.core.connect.PraxisProgram;
import dev.praxis.core.model.job.ModelAccess;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/// The command line put together. One instance serves one run.
public final class Cli {
  private final Console console;
  private final DataFolder data;
  private final Window window;
  private final McpCommand.Server server;
  private final String version;
  private final AgentPlaces places;

  public Cli(
      Console console, DataFolder data, Window window, McpCommand.Server server, String version) {
    this(console, data, window, server, version, AgentPlaces.ofThisUser());
  }

  /// @param places where agents keep their configuration
  Cli(
      Console console,
      DataFolder data,
      Window window,
      McpCommand.Server server,
      String version,
      AgentPlaces places) {
    this.console = console;
    this.places = places;
    this.version = version;
    this.data = data;
    this.window = window;
    this.server = server;
  }

  /// Runs one command.
  ///
  /// @return the exit code: 0 done, 1 a problem, 2 wrong usage
  public int run(String... arguments) {
    var invocation = new Invocation(console, data::workspace);
    var failures = new Failures(invocation, data);
    return commands(invocation)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(console.out(), true, console.charset()))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(failures::wrongUsage)
        .setExecutionExceptionHandler(failures::failed)
        .execute(arguments);
  }

  /// Its options are declared before any command is added, so that each command inherits them.
  private CommandSpec root(Invocation invocation, OpenCommand open) {
    return CommandSpec.forAnnotatedObject(new PraxisCommand(open))
        .addMixin("invocation", CommandSpec.forAnnotatedObject(invocation))
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .scopeType(ScopeType.INHERIT)
                .description("Show this help.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show the version.")
                .build())
        .version("praxis " + version);
  }

  private CommandLine commands(Invocation invocation) {
    var open = new OpenCommand(invocation, window);
    var access = new ModelAccess(data, System.getenv());
    return new CommandLine(root(invocation, open))
        .addSubcommand(open)
        .addSubcommand(new SampleCommand(invocation, data))
        .addSubcommand(
            new ImportCommand(invocation, () -> PraxisProgram.running(invocation.named(), data)))
        .addSubcommand(new ScanCommand(invocation))
        .addSubcommand(new WatchCommand(invocation))
        .addSubcommand(new SourcesCommand(invocation))
        .addSubcommand(new SessionsCommand(invocation))
        .addSubcommand(new ShowCommand(invocation))
        .addSubcommand(new RawCommand(invocation))
        .addSubcommand(SecretsCommand.with(invocation))
        .addSubcommand(new SearchCommand(invocation))
        .addSubcommand(new SignalsCommand(invocation))
        .addSubcommand(new ResolutionsCommand(invocation))
        .addSubcommand(new MineCommand(invocation))
        .addSubcommand(new QueueCommand(invocation))
        .addSubcommand(new DecideCommand(invocation))
        .addSubcommand(new SuggestionsCommand(invocation))
        .addSubcommand(new TagsCommand(invocation))
        .addSubcommand(new TagCommand(invocation))
        .addSubcommand(new OutcomeCommand(invocation))
        .addSubcommand(new SplitCommand(invocation))
        .addSubcommand(RulesCommand.with(invocation, access))
        .addSubcommand(new LooksCommand(invocation))
        .addSubcommand(new ExportCommand(invocation))
        .addSubcommand(new EvaluateCommand(invocation, access))
        .addSubcommand(new JudgeCommand(invocation))
        .addSubcommand(EvaluationsCommand.with(invocation))
        .addSubcommand(new BudgetCommand(invocation))
        .addSubcommand(new ReportCommand(invocation))
        .addSubcommand(SkillsCommand.with(invocation, access))
        .addSubcommand(new OptimizeCommand(invocation, access))
        .addSubcommand(PromptsCommand.with(invocation))
        .addSubcommand(ModelCommand.with(invocation, access))
        .addSubcommand(new AskCommand(invocation, access))
        .addSubcommand(new ConnectCommand(invocation, data, places))
        .addSubcommand(new McpCommand(invocation, server))
        .addSubcommand(AgentsCommand.with(invocation))
        .addSubcommand(new UndoCommand(invocation))
        .addSubcommand(new RedoCommand(invocation))
        .addSubcommand(new CompletionCommand(invocation))
        .addSubcommand(new DoctorCommand(invocation));
  }
}
