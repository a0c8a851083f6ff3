package dev.praxis.core.mining.proposing;

/// A tag that a model saw in a quote.
///
/// @param model that saw it
/// @param agreed how often the curator decided as models had proposed
/// @param decided of how many
public record Proposal(String tag, String model, int agreed, int decided) {

  /// The chance that the curator agrees this time too, by Laplace's rule of succession.
  public double chance() {
    return (agreed + 1.0) / (decided + 2.0);
  }

  /// Why, in plain words.
  public String because() {
    return decided == 0
        ? "proposed by the model " + model
        : "proposed by the model %s; you agreed with %d of %d".formatted(model, agreed, decided);
  }
}
