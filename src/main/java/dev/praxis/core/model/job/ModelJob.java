package dev.praxis.core.model.job;

import dev.praxis.core.model.LanguageModel;
import dev.praxis.core.model.ModelAddress;
import dev.praxis.core.model.ModelAnswer;
import dev.praxis.core.model.ModelCost;
import dev.praxis.core.model.ModelRequest;
import dev.praxis.core.model.settings.ModelSettings;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.task.Progress;
import java.util.List;
import java.util.function.ToIntFunction;

/// The chosen model at work on one job. Every text is masked before anything else is done with it,
/// and the job never costs more than it may. Thread-safe.
public final class ModelJob implements LanguageModel {
  /// Tokens are counted by another vendor's vocabulary; the most it was seen to be short by.
  private static final double MARGIN = 1.3;

  private static final int TOKENS_A_MESSAGE = 8;

  private final ModelSettings settings;
  private final Redactor redactor;
  private final ToIntFunction<String> tokens;
  private final Spending model;

  /// @param vendor what finally sends
  /// @param tokens counts those of a text
  ModelJob(
      ModelSettings settings,
      LanguageModel vendor,
      Redactor redactor,
      ToIntFunction<String> tokens,
      Pauses pauses) {
    this.settings = settings;
    this.redactor = redactor;
    this.tokens = tokens;
    var retrying = new RetryingModel(vendor, settings.where(), pauses);
    model = new Spending(retrying, settings.where(), settings.most(), this::atMost);
  }

  public ModelAddress where() {
    return settings.where();
  }

  /// What would leave this computer. Sends nothing.
  public Outgoing preview(List<ModelRequest> requests) {
    var masked = requests.stream().map(this::masked).toList();
    var texts = masked.stream().flatMap(request -> request.texts().stream()).toList();
    return new Outgoing(
        settings.where(),
        requests.size(),
        texts.stream().mapToLong(String::length).sum(),
        texts.stream().mapToLong(tokens::applyAsInt).sum(),
        requests.stream()
            .flatMap(request -> request.texts().stream())
            .mapToInt(text -> redactor.mask(text).findings().size())
            .sum(),
        masked.stream().map(this::atMost).reduce(ModelCost.of(0), ModelCost::plus));
  }

  @Override
  public ModelAnswer ask(ModelRequest request, Progress progress) {
    return model.ask(masked(request), progress);
  }

  /// What the job has cost until now.
  public ModelCost spent() {
    return ModelCost.of(model.spent());
  }

  private ModelRequest masked(ModelRequest request) {
    return request.withTexts(text -> redactor.mask(text).text());
  }

  private ModelCost atMost(ModelRequest request) {
    int counted = request.texts().stream().mapToInt(tokens).sum();
    int in = (int) (counted * MARGIN) + TOKENS_A_MESSAGE * (request.messages().size() + 1);
    return settings.prices().of(in, request.mostTokens());
  }
}
