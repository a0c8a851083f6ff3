package dev.praxis.core.model;

import dev.praxis.core.Problem;
import dev.praxis.core.model.ModelFailure.BadKey;
import dev.praxis.core.model.ModelFailure.Cancelled;
import dev.praxis.core.model.ModelFailure.Malformed;
import dev.praxis.core.model.ModelFailure.Overloaded;
import dev.praxis.core.model.ModelFailure.RateLimited;
import dev.praxis.core.model.ModelFailure.Refused;
import dev.praxis.core.model.ModelFailure.Rejected;
import dev.praxis.core.model.ModelFailure.TimedOut;
import dev.praxis.core.model.ModelFailure.TooDear;
import dev.praxis.core.model.ModelFailure.Unreachable;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A model gave no answer. Nothing was changed by having asked.
public final class ModelProblem extends Problem {
  private static final long serialVersionUID = 1;

  private final transient ModelFailure failure;

  public ModelProblem(ModelFailure failure, ModelAddress where) {
    this(failure, where, null);
  }

  public ModelProblem(ModelFailure failure, ModelAddress where, @Nullable Throwable cause) {
    super(whatHappened(failure, where), remedy(failure, where), cause);
    this.failure = failure;
  }

  public ModelFailure failure() {
    return failure;
  }

  private static String whatHappened(ModelFailure failure, ModelAddress where) {
    var who = where.inWords();
    return switch (failure) {
      case BadKey(var said) -> "%s does not accept the key%s.".formatted(where.host(), tail(said));
      case RateLimited(var pause, var said) ->
          "%s was asked too much in too short a time%s%s."
              .formatted(
                  where.host(),
                  pause.map(time -> " and wants a pause of " + seconds(time)).orElse(""),
                  tail(said));
      case Overloaded(int status, _, var said) ->
          "%s has trouble of its own (HTTP %d)%s.".formatted(where.host(), status, tail(said));
      case TimedOut(var after) -> "%s did not answer within %s.".formatted(who, seconds(after));
      case Refused(var said) -> "%s refused to answer%s.".formatted(who, tail(said));
      case Rejected(int status, var said) ->
          "%s does not take the request (HTTP %d)%s.".formatted(who, status, tail(said));
      case Malformed(var how) -> "The answer of %s cannot be used: %s.".formatted(who, how);
      case Unreachable(var why) -> "Nobody answers at %s%s.".formatted(where.baseUrl(), tail(why));
      case Cancelled _ -> "The request to %s was cancelled.".formatted(who);
      case TooDear(double spent, double next, double most) ->
          Double.isNaN(next)
              ? "%s has no price in the list, so that the limit of %s a job cannot be kept."
                  .formatted(where.model(), ModelCost.amount(most))
              : "The next request may cost %s; %s of the %s a job may cost are spent."
                  .formatted(
                      ModelCost.amount(next), ModelCost.amount(spent), ModelCost.amount(most));
    };
  }

  private static String remedy(ModelFailure failure, ModelAddress where) {
    return switch (failure) {
      case BadKey _ -> "Put a valid key in PRAXIS_MODEL_KEY, or keep one with `praxis model key`.";
      case RateLimited _ -> "Wait a little and try again, or ask for less at once.";
      case Overloaded _ -> "Try again later; nothing was changed.";
      case TimedOut _ -> "Try again, or choose a faster model with `praxis model set`.";
      case Refused _ -> "Look at the evidence that was sent, or choose another model.";
      case Rejected(int status, _) ->
          status == 404
              ? "Check the model's name and the base URL (`praxis model`)."
              : "Read what it says, and check the model and the account.";
      case Malformed _ -> "Try again, or choose another model; nothing was changed.";
      case Unreachable _ ->
          where.isHere()
              ? "Start the server, or set another base URL with `praxis model set`."
              : "Check the connection and the base URL (`praxis model`).";
      case Cancelled _ -> "Start it again when you like; nothing was changed.";
      case TooDear(_, double next, _) ->
          Double.isNaN(next)
              ? "Tell its price with `praxis model set --price-in N --price-out N`."
              : "Ask for less, or raise the limit with `praxis model set --most N`.";
    };
  }

  private static String tail(String said) {
    var sentence = said.strip();
    while (sentence.endsWith(".")) {
      sentence = sentence.substring(0, sentence.length() - 1);
    }
    return sentence.isEmpty() ? "" : ": " + sentence;
  }

  private static String seconds(Duration time) {
    return time.toMillis() % 1000 == 0
        ? time.toSeconds() + " s"
        : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
