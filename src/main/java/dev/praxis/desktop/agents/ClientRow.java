package dev.praxis.desktop.agents;

import dev.praxis.core.agents.AgentClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One line of the list of clients: a client, or all of them.
///
/// @param client empty for all
/// @param waiting proposals for the curator
record ClientRow(Optional<AgentClient> client, long calls, long errors, long waiting) {

  /// All of them together first, then each.
  static List<ClientRow> of(List<AgentClient> clients) {
    var rows = new ArrayList<ClientRow>();
    rows.add(
        new ClientRow(
            Optional.empty(),
            clients.stream().mapToLong(AgentClient::calls).sum(),
            clients.stream().mapToLong(AgentClient::errors).sum(),
            clients.stream().mapToLong(AgentClient::proposalsWaiting).sum()));
    for (var client : clients) {
      rows.add(
          new ClientRow(
              Optional.of(client), client.calls(), client.errors(), client.proposalsWaiting()));
    }
    return rows;
  }

  /// Stays the same while its figures change.
  String name() {
    return client.map(AgentClient::name).orElse("");
  }

  boolean stopped() {
    return client.map(AgentClient::stopped).orElse(false);
  }
}
