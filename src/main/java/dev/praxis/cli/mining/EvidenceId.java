package dev.praxis.cli.mining;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.core.mining.queue.QueueOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Names of pieces of evidence on the command line: `12.45.wrong_path` is what was found as
/// `wrong_path` at step 45 of the session with the number 12. What no tag was found for ends with
/// the dot.
final class EvidenceId {
  private EvidenceId() {}

  static String of(QueueCard card) {
    var signal = card.evidence().signal();
    return "%s.%d.%s".formatted(signal.session(), signal.seq(), card.evidence().foundTag());
  }

  /// The cards with these names among all that wait, several of one name together.
  ///
  /// @throws Problem where one of them does not wait
  static List<QueueCard> cards(List<String> ids, Workbench workbench) {
    Map<String, List<QueueCard>> waiting = new LinkedHashMap<>();
    var queue = workbench.queue();
    for (var cards :
        List.of(queue.waiting(QueueOrder.NEWEST, null), queue.untagged(QueueOrder.NEWEST))) {
      cards.forEach(card -> waiting.computeIfAbsent(of(card), _ -> new ArrayList<>()).add(card));
    }
    return ids.stream()
        .distinct()
        .flatMap(id -> {
          var cards = waiting.get(id);
          if (cards == null) {
            throw new Problem(
                "No evidence named " + id + " waits for a decision.",
                "List what waits with `praxis queue`, or with `praxis queue --untagged`.");
          }
          return cards.stream();
        })
        .toList();
  }
}
