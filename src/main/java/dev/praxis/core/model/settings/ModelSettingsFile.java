package dev.praxis.core.model.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.core.Problem;
import dev.praxis.core.model.ModelPrice.PerMillion;
import dev.praxis.core.model.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The chosen model as JSON beside the other preferences. Where there is no file, none was chosen
/// and nothing is ever sent. What it does not know it refuses, so that nobody keeps a key in it.
public final class ModelSettingsFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Path file;

  public ModelSettingsFile(Path file) {
    this.file = file;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Kept(
      String provider,
      String baseUrl,
      String model,
      @Nullable Double most,
      @Nullable Double priceIn,
      @Nullable Double priceOut,
      @Nullable Long deadlineSeconds) {

    static Kept of(ModelSettings settings) {
      var price = settings.price();
      return new Kept(
          settings.where().provider().word(),
          settings.where().baseUrl().toString(),
          settings.where().model(),
          settings.most(),
          price == null ? null : price.in(),
          price == null ? null : price.out(),
          settings.deadline().toSeconds());
    }

    ModelSettings settings() {
      var known =
          ModelSettings.of(
              Provider.of(String.valueOf(provider))
                  .orElseThrow(() ->
                      new Problem(
                          "“%s” is no provider.".formatted(provider),
                          "Choose one of %s.".formatted(Provider.words()))),
              Objects.requireNonNullElse(baseUrl, ""),
              Objects.requireNonNullElse(model, ""));
      return known
          .costingAtMost(Objects.requireNonNullElse(most, known.most()))
          .at(
              priceIn == null || priceOut == null
                  ? null
                  : new PerMillion(Math.max(0, priceIn), Math.max(0, priceOut)))
          .within(deadlineSeconds == null ? known.deadline() : Duration.ofSeconds(deadlineSeconds));
    }
  }

  public Path path() {
    return file;
  }

  /// What was chosen; empty where nothing was.
  ///
  /// @throws Problem where the file is there and cannot be understood
  public Optional<ModelSettings> read() {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), Kept.class).settings());
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      throw broken(e.getOriginalMessage().lines().findFirst().orElse(""), e);
    } catch (IOException e) {
      throw broken("it cannot be read", e);
    }
  }

  /// Writes beside the file first and then puts the new one in its place.
  public void write(ModelSettings settings) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var fresh = file.resolveSibling(file.getFileName() + ".tmp");
      Files.write(
          fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(Kept.of(settings)));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  /// Back to sending nothing.
  ///
  /// @return whether a model had been chosen
  public boolean forget() {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private Problem broken(String why, IOException cause) {
    return new Problem(
        "The model's settings in %s cannot be used: %s.".formatted(file, why),
        "Choose the model again with `praxis model set`.",
        cause);
  }

  private Problem unwritten(IOException cause) {
    return new Problem(
        "The model's settings cannot be kept in " + file + ".", "Allow it to be written.", cause);
  }
}
