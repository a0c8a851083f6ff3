package dev.praxis.mcp;

import dev.praxis.core.Workbench;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.mcp.calls.CallLog;
import dev.praxis.mcp.calls.Caller;
import dev.praxis.mcp.calls.Calls;
import dev.praxis.mcp.calls.Gate;
import dev.praxis.mcp.calls.RateLimit;
import dev.praxis.mcp.reading.Library;
import dev.praxis.mcp.reading.Prompts;
import dev.praxis.mcp.reading.Reading;
import dev.praxis.mcp.tools.ApprovedRules;
import dev.praxis.mcp.tools.ApprovedSkills;
import dev.praxis.mcp.tools.FindSkills;
import dev.praxis.mcp.tools.GetRules;
import dev.praxis.mcp.tools.GetSkill;
import dev.praxis.mcp.tools.ProposeRule;
import dev.praxis.mcp.tools.ProposeSkill;
import dev.praxis.mcp.tools.RecordOutcome;
import dev.praxis.mcp.tools.RecordStep;
import dev.praxis.mcp.tools.SearchSessions;
import dev.praxis.mcp.tools.Tool;
import dev.praxis.mcp.tools.Tools;
import dev.praxis.mcp.transport.Listener;
import dev.praxis.mcp.transport.StdioTransport;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Answers one client, from its first message to the end of its input.
public final class PraxisServer {
  private static final String INSTRUCTIONS =
      """
      Praxis keeps procedures (skills) and rules of conduct that a person approved. Before work of \
      several steps call find_skills, and get_skill for the one that fits; call get_rules unless your \
      instruction file holds the rules already. Afterwards tell how it went with record_outcome. What \
      you learned goes to propose_rule and propose_skill; a person decides about each. Never put \
      secrets into anything you send.\
      """;

  /// What tools answer is of the shape they declare; tests hold them to it, so that no schema has
  /// to be read at each call.
  private static final ValidationResponse FITTING = ValidationResponse.asValid("");

  private final Workbench workbench;
  private final Options options;
  private final String version;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final String connection = UUID.randomUUID().toString();

  /// @param version of the program
  /// @param nanoTime as [System#nanoTime], for how often a client may call
  public PraxisServer(
      Workbench workbench, Options options, String version, Clock clock, LongSupplier nanoTime) {
    this.workbench = workbench;
    this.options = options;
    this.version = version;
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  /// Returns when the input has ended and all that was asked is answered.
  ///
  /// @param out where nothing but messages goes
  public void serve(InputStream in, OutputStream out) {
    var redactor = new Once<>(() -> workbench.secretSettings().redactor());
    var calls = calls(redactor);
    var skills = new ApprovedSkills(workbench.skills());
    var library =
        new Library(new ApprovedRules(workbench.rules()), skills, new Reading(calls, this::caller));
    var hears = new Hears(library);
    var transport = new StdioTransport(in, out, hears);
    var tools = new Tools(calls, this::caller);
    hears.server =
        McpServer.sync(transport)
            .jsonMapper(transport.mapper())
            .jsonSchemaValidator((_, _) -> FITTING)
            .validateToolInputs(false) // tools check by themselves, in words for agents
            .immediateExecution(true)
            .serverInfo(Implementation.builder("praxis", version).title("Praxis").build())
            .instructions(INSTRUCTIONS)
            .capabilities(
                ServerCapabilities.builder()
                    .tools(false)
                    .resources(false, false)
                    .prompts(false)
                    .build())
            .tools(all(skills, redactor).stream().map(tools::of).toList())
            .resources(library.ruleSet())
            .resourceTemplates(library.anySkill())
            .prompts(new Prompts(new Reading(calls, this::caller)).all())
            .build();
    transport.serve();
  }

  private Calls calls(Once<Redactor> redactor) {
    var limit = new RateLimit(options.rate(), nanoTime);
    return new Calls(
        new Gate(workbench.agents(), limit, options.readOnly()),
        new CallLog(workbench.agents(), redactor),
        clock);
  }

  private List<Tool> all(ApprovedSkills skills, Once<Redactor> redactor) {
    var agents = workbench.agents();
    return List.of(
        new FindSkills(workbench.skillBook().quickFinding(), clock),
        new GetSkill(skills),
        new RecordOutcome(agents.reporting()),
        new RecordStep(agents.reporting()),
        new ProposeSkill(agents.proposing()),
        new ProposeRule(agents.proposing()),
        new GetRules(new ApprovedRules(workbench.rules())),
        new SearchSessions(workbench.search(), redactor));
  }

  private Caller caller(McpSyncServerExchange exchange) {
    var client = exchange.getClientInfo();
    return client == null
        ? new Caller("unknown", "", connection)
        : new Caller(
            client.name() == null ? "" : client.name(),
            client.version() == null ? "" : client.version(),
            connection);
  }

  /// Keeps who connected, and the list of resources up to date.
  private final class Hears implements Listener {
    private final Library library;
    private @Nullable McpSyncServer server;

    Hears(Library library) {
      this.library = library;
    }

    @Override
    public void connected(String name, String clientVersion) {
      workbench.agents().seen(name, clientVersion);
    }

    @Override
    public void ready() {
      workbench.skillBook().quickFinding().prepare();
    }

    @Override
    public void listing() {
      if (server != null) {
        library.list(server);
      }
    }
  }
}
