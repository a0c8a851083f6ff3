package dev.praxis.core.model.job;

import dev.praxis.core.DataFolder;
import dev.praxis.core.Problem;
import dev.praxis.core.model.settings.ModelKey;
import dev.praxis.core.model.settings.ModelKeys;
import dev.praxis.core.model.settings.ModelSettings;
import dev.praxis.core.model.settings.ModelSettingsFile;
import dev.praxis.core.model.vendor.VendorModel;
import dev.praxis.core.secrets.Redactor;
import java.util.Map;
import java.util.function.ToIntFunction;

/// The one door to models. As long as a person has chosen none, it is shut and nothing is sent.
public final class ModelAccess {
  private final ModelSettingsFile settings;
  private final ModelKeys keys;
  private final Pauses pauses;

  /// @param environment where keys may be
  public ModelAccess(DataFolder data, Map<String, String> environment) {
    this(data, environment, Pauses.real());
  }

  public ModelAccess(DataFolder data, Map<String, String> environment, Pauses pauses) {
    settings = new ModelSettingsFile(data.path().resolve("model.json"));
    keys = new ModelKeys(environment, data.path().resolve("model.key"));
    this.pauses = pauses;
  }

  public ModelSettingsFile settings() {
    return settings;
  }

  public ModelKeys keys() {
    return keys;
  }

  /// The chosen model, ready for one job.
  ///
  /// @param redactor of the workspace the texts are from
  /// @param tokens counts those of a text
  /// @throws Problem where no model was chosen, or it has no key that could be sent safely
  public ModelJob open(Redactor redactor, ToIntFunction<String> tokens) {
    var chosen =
        settings
            .read()
            .orElseThrow(() ->
                new Problem(
                    "No model was chosen, so nothing is sent.",
                    "Choose one: `praxis model set --provider anthropic --model NAME`."));
    var key = key(chosen);
    var vendor = new VendorModel(chosen.where(), key.value(), chosen.prices(), chosen.deadline());
    return new ModelJob(chosen, vendor, redactor, tokens, pauses);
  }

  private ModelKey key(ModelSettings chosen) {
    var where = chosen.where();
    var found = keys.find(where);
    if (found.isEmpty() && where.provider().needsKey() && !where.isHere()) {
      throw new Problem(
          "There is no key for %s.".formatted(where.inWords()),
          "Put it in the variable %s, or keep it with `praxis model key`."
              .formatted(where.isVendors() ? where.provider().variable() : ModelKeys.VARIABLE));
    }
    if (found.isPresent() && !where.isHere() && !"https".equals(where.baseUrl().getScheme())) {
      throw new Problem(
          "%s is not reached by https, so that others could read the key."
              .formatted(where.baseUrl()),
          "Set a base URL that begins with https://.");
    }
    return found.orElse(ModelKey.NONE);
  }
}
