package dev.praxis.core.agents;

import dev.praxis.core.Problem;
import dev.praxis.core.agents.AgentProposal.State;
import dev.praxis.core.agents.told.AgentName;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.keeping.ProposedRules;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.skills.runs.SkillRunStore;
import dev.praxis.core.skills.screening.SkillScreen;
import dev.praxis.core.store.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The agents that use this workspace, as the curator sees them: what they asked, what they hand
/// in, and who may go on. Thread-safe.
public final class AgentBook {
  private final Database database;
  private final History history;
  private final Clock clock;
  private final Parts parts;
  private final ProposalKinds kinds;

  public AgentBook(Database database, History history, Parts parts, Clock clock) {
    this.database = database;
    this.history = history;
    this.parts = parts;
    this.clock = clock;
    kinds = new ProposalKinds(parts, new ProposedRules(parts.rules, history));
  }

  /// What the words of agents are made into, and held against.
  ///
  /// @param redactors masks secrets with the salt of this workspace
  public record Parts(
      RuleStore rules,
      SkillStore skills,
      SkillRunStore runs,
      SkillScreen screen,
      Supplier<Redactor> redactors) {}

  /// Takes the rules and skills that agents propose.
  public ProposalInbox proposing() {
    return new ProposalInbox(database, parts, clock);
  }

  /// Takes what agents say became of skills.
  public RunInbox reporting() {
    return new RunInbox(database, parts, clock);
  }

  /// Which calls are asked for.
  ///
  /// @param client only its calls; null for all
  /// @param tool only calls of it; null for all
  /// @param limit how many at most
  /// @param beforeId only older ones than this; null for the newest
  public record Query(
      @Nullable String client,
      @Nullable String tool,
      boolean errorsOnly,
      int limit,
      @Nullable Long beforeId) {

    /// Of whatever client and tool.
    public static Query newest(int limit) {
      return new Query(null, null, false, limit, null);
    }
  }

  /// Seen last first.
  public List<AgentClient> clients() {
    return database.read(AgentClientStore::all);
  }

  /// Newest first.
  public List<AgentCall> calls(Query query) {
    return database.read(handle -> AgentCallStore.calls(handle, query));
  }

  /// Those that wait first, then the decided ones; the newest first in each.
  public List<AgentProposal> proposals() {
    return database.read(AgentProposalStore::all);
  }

  /// What a rule, skill or run was made of, where an agent had proposed it.
  ///
  /// @param kind `rule`, `skill` or `outcome`
  /// @param made its id
  public Optional<AgentProposal> origin(String kind, long made) {
    return database.read(handle -> AgentProposalStore.made(handle, kind, made));
  }

  /// What speaks against a proposal as it stands.
  public List<ProposalFinding> findings(AgentProposal proposal) {
    return kinds.findings(proposal);
  }

  /// Why a proposal was rejected; empty where it was not, or nothing was said.
  public String reason(long proposal) {
    return database.read(handle -> AgentProposalStore.reason(handle, proposal));
  }

  /// Makes of a proposal what it asks for: a candidate for a rule or skill, or a verified run. One
  /// decision with all that comes of it.
  ///
  /// @return the id of the rule, skill or run
  /// @throws Problem where it was decided before, or what it asks for cannot be made
  public long accept(long id) {
    return database.write(handle -> {
      var proposal = waiting(id);
      return history.decide(
          "accept",
          "proposal/" + id,
          "Accept proposal %d of %s".formatted(id, proposal.client()),
          inside -> {
            long made = kinds.make(proposal, AgentProposalStore.detail(inside, id));
            AgentProposalStore.accept(inside, id, made, clock.instant());
            return made;
          });
    });
  }

  /// Puts a proposal away; the same words are not taken again.
  ///
  /// @param reason told to the agent that comes with them again; may be empty
  /// @throws Problem where it was decided before
  public void reject(long id, String reason) {
    database.use(handle -> {
      var proposal = waiting(id);
      history.decide(
          "reject",
          "proposal/" + id,
          "Reject proposal %d of %s".formatted(id, proposal.client()),
          inside -> {
            AgentProposalStore.reject(inside, id, reason.strip(), clock.instant());
            return true;
          });
    });
  }

  /// Has a client get nothing but errors from its next call on, or lets it go on.
  ///
  /// @throws Problem where no such client was ever seen
  public void stop(String client, boolean stopped) {
    database.use(handle -> {
      if (!AgentClientStore.known(handle, client)) {
        throw new Problem(
            "No client “%s” was ever seen.".formatted(client),
            "List those that were with `praxis agents`.");
      }
      history.decide(
          stopped ? "stop" : "resume",
          "client/" + client,
          (stopped ? "Stop client %s" : "Let client %s go on").formatted(client),
          inside -> {
            if (stopped) {
              AgentClientStore.stop(inside, client, clock.instant());
            } else {
              AgentClientStore.resume(inside, client);
            }
            return true;
          });
    });
  }

  public boolean stopped(String client) {
    return database.read(handle -> AgentClientStore.stopped(handle, AgentName.of(client)));
  }

  /// Notes that a client has connected. No decision.
  ///
  /// @return its name as it is kept
  public String seen(String client, String version) {
    var name = AgentName.of(client);
    database.writeLightly(
        handle -> AgentClientStore.seen(handle, name, AgentName.plain(version), clock.instant()));
    return name;
  }

  /// Keeps a call; the oldest go where there are very many. No decision.
  public void log(AgentCall call) {
    database.writeLightly(handle -> {
      long client =
          AgentClientStore.seen(
              handle, AgentName.of(call.client()), AgentName.plain(call.version()), call.at());
      AgentClientStore.count(handle, client, call.error());
      AgentCallStore.insert(handle, client, call);
      return true;
    });
  }

  private AgentProposal waiting(long id) {
    return database
        .read(handle -> AgentProposalStore.find(handle, id))
        .filter(proposal -> proposal.state() == State.WAITING)
        .orElseThrow(() ->
            new Problem(
                "No proposal %d of an agent waits for a decision.".formatted(id),
                "List those that do with `praxis agents proposals`."));
  }
}
