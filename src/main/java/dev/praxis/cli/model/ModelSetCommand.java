package dev.praxis.cli.model;

import dev.praxis.cli.console.Done;
import dev.praxis.cli.console.Invocation;
import dev.praxis.core.Problem;
import dev.praxis.core.model.ModelPrice.PerMillion;
import dev.praxis.core.model.Provider;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.model.settings.ModelSettings;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `praxis model set`: chooses a model. What is left out stays as it was, unless the provider
/// changes. Takes no key: that would stay in the history of the shell.
@Command(name = "set", description = "Choose the language model, and what a job may cost.")
final class ModelSetCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final ModelAccess access;

  @Option(
      names = "--provider",
      paramLabel = "PROVIDER",
      description = "anthropic, openai (or a server that speaks like it) or ollama.")
  private @Nullable String provider;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where it answers; the vendor's own address if left out.")
  private @Nullable String baseUrl;

  @Option(names = "--model", paramLabel = "NAME", description = "As the vendor calls it.")
  private @Nullable String model;

  @Option(
      names = "--most",
      paramLabel = "DOLLARS",
      description = "What a job may cost; 1 if never told.")
  private @Nullable Double most;

  @Option(
      names = "--price-in",
      paramLabel = "DOLLARS",
      description = "For a million tokens sent, where the price list lacks the model.")
  private @Nullable Double priceIn;

  @Option(
      names = "--price-out",
      paramLabel = "DOLLARS",
      description = "For a million tokens answered.")
  private @Nullable Double priceOut;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long to wait for one answer; 60 if never told.")
  private @Nullable Integer seconds;

  ModelSetCommand(Invocation invocation, ModelAccess access) {
    this.invocation = invocation;
    this.access = access;
  }

  @Override
  public Integer call() {
    var settings = limited(addressed());
    access.settings().write(settings);
    return invocation.reply(new Done("Chosen: " + settings.where().inWords() + "."));
  }

  private ModelSettings addressed() {
    var before = access.settings().read();
    if (provider == null && before.isPresent()) {
      var known = before.get();
      var url = baseUrl == null ? known.where().baseUrl().toString() : baseUrl;
      var name = model == null ? known.where().model() : model;
      return ModelSettings.of(known.where().provider(), url, name)
          .costingAtMost(known.most())
          .at(model == null ? known.price() : null)
          .within(known.deadline());
    }
    if (provider == null || model == null) {
      throw new Problem(
          "A provider and the name of a model are needed.",
          "Give both: --provider anthropic --model NAME.");
    }
    return ModelSettings.of(
        Provider.of(provider.toLowerCase(Locale.ROOT)).orElseThrow(this::noProvider),
        baseUrl == null ? "" : baseUrl,
        model);
  }

  private ModelSettings limited(ModelSettings settings) {
    var limited = most == null ? settings : settings.costingAtMost(most);
    if ((priceIn == null) != (priceOut == null)
        || (priceIn != null && priceIn < 0)
        || (priceOut != null && priceOut < 0)) {
      throw new Problem(
          "A price has two parts, neither below 0.", "Give --price-in and --price-out together.");
    }
    var priced =
        priceIn == null || priceOut == null
            ? limited
            : limited.at(new PerMillion(priceIn, priceOut));
    return seconds == null ? priced : priced.within(Duration.ofSeconds(seconds));
  }

  private Problem noProvider() {
    return new Problem(
        "“%s” is no provider.".formatted(provider),
        "Choose one of %s.".formatted(Provider.words()));
  }
}
