package dev.praxis.cli.sessions;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.cli.console.Times;
import dev.praxis.core.Workbench;
import dev.praxis.core.session.SearchHit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis search`: the events in which some words were said.
@Command(name = "search", description = "Search every event for words.")
public final class SearchCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "QUERY", description = "Words; \"quoted\" ones as a phrase.")
  private String query = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = Limit.class,
      description = "At most so many; 50 if left out.")
  private int limit = 50;

  public SearchCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::search);
  }

  private Reply search(Workbench workbench) {
    var found = workbench.search().search(query, limit);
    return new Hits(found.total(), found.hits().stream().map(Hit::of).toList());
  }

  private record Hits(int total, List<Hit> hits) implements Reply {
    @Override
    public String text() {
      var table = new TextTable("SESSION", "EVENT", "AT", "FOUND");
      hits.forEach(
          hit -> table.row(hit.session, hit.event, hit.at == null ? "" : hit.at, hit.snippet));
      var more = hits.size() < total ? "%d of %d hits.%n".formatted(hits.size(), total) : "";
      return table.orWhenEmpty("Nothing was found.") + more;
    }
  }

  private record Hit(String session, int event, @Nullable String at, String snippet) {
    static Hit of(SearchHit hit) {
      return new Hit(hit.sessionKey(), hit.seq(), Times.iso(hit.at()), hit.snippet());
    }
  }
}
