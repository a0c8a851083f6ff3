package dev.praxis.cli.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.model.settings.ModelKey;
import dev.praxis.core.model.settings.ModelSettings;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `praxis model`: which language model was chosen, and where its key was found; never the key.
@Command(
    name = "model",
    description = "Show, choose or try the language model; without one nothing is ever sent.")
public final class ModelCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final ModelAccess access;

  private ModelCommand(Invocation invocation, ModelAccess access) {
    this.invocation = invocation;
    this.access = access;
  }

  /// The command with all that stand below it.
  public static CommandLine with(Invocation invocation, ModelAccess access) {
    return new CommandLine(new ModelCommand(invocation, access))
        .addSubcommand(new ModelSetCommand(invocation, access))
        .addSubcommand(new ModelKeyCommand(invocation, access))
        .addSubcommand(new ModelForgetCommand(invocation, access))
        .addSubcommand(new ModelTestCommand(invocation, access))
        .addSubcommand(new ModelTagsCommand(invocation, access));
  }

  @Override
  public Integer call() {
    return invocation.reply(
        access
            .settings()
            .read()
            .map(settings ->
                Chosen.of(
                    settings,
                    access.keys().find(settings.where()).map(ModelKey::from).orElse(null)))
            .orElse(Chosen.NONE));
  }

  /// @param key where it was found; left out where there is none
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Chosen(
      boolean chosen,
      @Nullable String provider,
      @Nullable String baseUrl,
      @Nullable String model,
      @Nullable Double most,
      @Nullable Double priceIn,
      @Nullable Double priceOut,
      @Nullable Long seconds,
      @Nullable String key)
      implements Reply {
    static final Chosen NONE = new Chosen(false, null, null, null, null, null, null, null, null);

    static Chosen of(ModelSettings settings, @Nullable String key) {
      var where = settings.where();
      var price = settings.price();
      return new Chosen(
          true,
          where.provider().word(),
          where.baseUrl().toString(),
          where.model(),
          settings.most(),
          price == null ? null : price.in(),
          price == null ? null : price.out(),
          settings.deadline().toSeconds(),
          key);
    }

    @Override
    public String text() {
      if (!chosen) {
        return """
        No model was chosen; nothing is ever sent.
        Choose one: praxis model set --provider anthropic --model NAME
        """;
      }
      var told =
          """
          Model      %s (%s)
          Base URL   %s
          Key        %s
          Limit      $%s a job
          Price      %s
          Deadline   %s s an answer
          """
              .formatted(
                  model,
                  provider,
                  baseUrl,
                  key == null ? "none found" : "found in " + key,
                  most,
                  priceIn == null
                      ? "by the list"
                      : "$%s in, $%s out a million tokens".formatted(priceIn, priceOut),
                  seconds);
      return PlainText.of(told);
    }
  }
}
