package dev.praxis.core.model.settings;

import dev.praxis.core.Problem;
import dev.praxis.core.model.ModelAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Finds the key of a model: in the environment, or in a file that only its owner can read.
///
/// A vendor's own variable is meant for the vendor. It is not sent to another's server, unless that
/// is on this computer.
public final class ModelKeys {
  /// A key for whatever model is chosen.
  public static final String VARIABLE = "PRAXIS_MODEL_KEY";

  private final Map<String, String> environment;
  private final PrivateFile file;

  public ModelKeys(Map<String, String> environment, Path file) {
    this.environment = Map.copyOf(environment);
    this.file = new PrivateFile(file);
  }

  /// The key for this model; empty where there is none.
  ///
  /// @throws Problem where the file could be read by others, or what is found cannot be a key
  public Optional<ModelKey> find(ModelAddress where) {
    return variable(VARIABLE)
        .or(() ->
            where.isVendors() || where.isHere()
                ? variable(where.provider().variable())
                : Optional.empty())
        .or(() -> file.read().map(value -> checked(value, file.path().toString())));
  }

  /// Keeps a key in the file.
  public void keep(String value) {
    file.write(checked(value.strip(), "standard input").value());
  }

  /// Deletes the file.
  ///
  /// @return whether there was one
  public boolean forget() {
    return file.delete();
  }

  public Path path() {
    return file.path();
  }

  private Optional<ModelKey> variable(String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(value -> checked(value, name));
  }

  private static ModelKey checked(String value, String from) {
    var key = value.strip();
    if (!ModelKey.canBe(key)) {
      throw new Problem(
          "What is in %s cannot be a key.".formatted(from),
          "Put the key there as the vendor shows it: one line, no quotes, no spaces.");
    }
    return new ModelKey(key, from);
  }
}
