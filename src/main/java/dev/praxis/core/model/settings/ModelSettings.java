package dev.praxis.core.model.settings;

import dev.praxis.core.Problem;
import dev.praxis.core.model.ModelAddress;
import dev.praxis.core.model.ModelPrice;
import dev.praxis.core.model.ModelPrice.PerMillion;
import dev.praxis.core.model.Provider;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The model a person has chosen, and what it may cost.
///
/// @param most dollars a job may cost; a request that might cost more is not sent
/// @param price where the price list does not have the model, or a vendor asks another price
/// @param deadline for one answer
public record ModelSettings(
    ModelAddress where, double most, @Nullable PerMillion price, Duration deadline) {
  public static final double USUAL_MOST = 1.0;
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Pattern NAME = Pattern.compile("[^\\s\\p{C}]{1,200}");

  public ModelSettings {
    if (!(most >= 0)) {
      throw new Problem("A job cannot cost less than nothing.", "Give the limit in dollars.");
    }
    if (deadline.isZero() || deadline.isNegative()) {
      throw new Problem("A model needs time to answer.", "Give it some seconds.");
    }
  }

  /// A model with the usual limit and patience.
  ///
  /// @param baseUrl empty for the vendor's own
  /// @throws Problem where the words make no address
  public static ModelSettings of(Provider provider, String baseUrl, String model) {
    if (!NAME.matcher(model).matches()) {
      throw new Problem(
          "“%s” is no name of a model.".formatted(model),
          "Give the name its vendor uses, without spaces.");
    }
    var url = baseUrl.isBlank() ? provider.home() : url(provider, baseUrl.strip());
    return new ModelSettings(new ModelAddress(provider, url, model), USUAL_MOST, null, PATIENCE);
  }

  public ModelSettings costingAtMost(double dollars) {
    return new ModelSettings(where, dollars, price, deadline);
  }

  public ModelSettings at(@Nullable PerMillion other) {
    return new ModelSettings(where, most, other, deadline);
  }

  public ModelSettings within(Duration other) {
    return new ModelSettings(where, most, price, other);
  }

  /// What its tokens cost: nothing at Ollama on this computer, unless a price was told.
  public ModelPrice prices() {
    boolean free = price == null && where.provider() == Provider.OLLAMA && where.isHere();
    return new ModelPrice(where.model(), free ? PerMillion.FREE : price);
  }

  /// Vendors' addresses are told with and without their version; the clients want it.
  private static URI url(Provider provider, String words) {
    var url = parsed(words);
    if (!Set.of("http", "https").contains(String.valueOf(url.getScheme()))
        || url.getHost() == null
        || url.getRawUserInfo() != null
        || url.getRawQuery() != null
        || url.getRawFragment() != null) {
      throw noUrl(words);
    }
    var plain = words.replaceAll("/+$", "");
    var path = url.getRawPath().replaceAll("/+$", "");
    return switch (provider) {
      case ANTHROPIC -> parsed(path.endsWith("/v1") ? plain : plain + "/v1");
      case OPENAI -> parsed(path.isEmpty() ? plain + "/v1" : plain);
      case OLLAMA -> parsed(plain);
    };
  }

  private static URI parsed(String words) {
    try {
      return new URI(words);
    } catch (URISyntaxException _) {
      throw noUrl(words);
    }
  }

  /// Does not repeat an address that may hold a password.
  private static Problem noUrl(String words) {
    return new Problem(
        words.contains("@")
            ? "A base URL cannot hold a name or a password."
            : "“%s” is no base URL.".formatted(words),
        "Give one such as https://host/v1, without a question mark; keys go elsewhere.");
  }
}
