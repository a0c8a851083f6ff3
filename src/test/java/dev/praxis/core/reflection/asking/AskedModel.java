package dev.praxis.core.reflection.asking;

import dev.praxis.core.DataFolder;
import dev.praxis.core.model.LocalModelServer;
import dev.praxis.core.model.ModelPrice.PerMillion;
import dev.praxis.core.model.Provider;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.model.job.ModelJob;
import dev.praxis.core.model.settings.ModelSettings;
import dev.praxis.core.secrets.Redactor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/// A server that speaks as a vendor does, and an optimizer that asks it.
final class AskedModel implements AutoCloseable {
  static final Redactor REDACTOR = new Redactor("salt");

  final LocalModelServer server = new LocalModelServer();
  private final ModelAccess access;
  private final Provider provider;

  AskedModel(Path folder, Provider provider) {
    this.provider = provider;
    access =
        new ModelAccess(
            new DataFolder(folder), Map.of("PRAXIS_MODEL_KEY", "a-key-of-no-one"), (_, _) -> {});
    configure(1, Duration.ofSeconds(20));
  }

  void configure(double most, Duration patience) {
    access
        .settings()
        .write(
            ModelSettings.of(provider, server.url(provider).toString(), "some-model")
                .costingAtMost(most)
                .at(new PerMillion(2, 10))
                .within(patience));
  }

  ModelJob job() {
    return access.open(REDACTOR, String::length);
  }

  ModelOptimizer optimizer() {
    return new ModelOptimizer(job(), REDACTOR, String::length, new Random(7));
  }

  @Override
  public void close() {
    server.close();
  }
}
