package dev.praxis.desktop.rules.improve;

import dev.praxis.core.reflection.keeping.FileProposals.Outcome;
import dev.praxis.core.reflection.keeping.Proposal;
import dev.praxis.core.reflection.prompt.PromptEdit;
import java.util.List;
import java.util.Optional;

/// What came of a wish.
public sealed interface Answer {

  /// Edits that wait for a decision.
  ///
  /// @param notes what else there is to know
  record Proposed(Proposal proposal, List<Line> lines, List<String> notes) implements Answer {
    public Proposed {
      lines = List.copyOf(lines);
      notes = List.copyOf(notes);
    }
  }

  /// Nothing is to be changed.
  record Nothing(String why, List<String> notes) implements Answer {
    public Nothing {
      notes = List.copyOf(notes);
    }
  }

  /// It was stopped; nothing was changed.
  record Stopped() implements Answer {}

  /// One edit.
  ///
  /// @param number from 1
  /// @param outcome what becomes of it in the rules; empty for a kept prompt
  record Line(int number, PromptEdit edit, Optional<Outcome> outcome) {
    /// Whether it can be taken over.
    public boolean takes() {
      return !(outcome.orElse(null) instanceof Outcome.ByHand);
    }
  }
}
