package dev.praxis.core.model;

import java.time.Duration;
import java.util.Optional;

/// Why there is no answer. What a vendor said is cut short, on one line, and without the key.
public sealed interface ModelFailure {

  /// The key is missing, wrong or not allowed to do this.
  record BadKey(String said) implements ModelFailure {}

  /// Too much was asked in too short a time.
  ///
  /// @param retryAfter how long the vendor wants to be left alone; empty where it does not say
  record RateLimited(Optional<Duration> retryAfter, String said) implements ModelFailure {}

  /// The vendor has trouble of its own.
  ///
  /// @param status of HTTP
  record Overloaded(int status, Optional<Duration> retryAfter, String said)
      implements ModelFailure {}

  /// No whole answer came in time.
  record TimedOut(Duration after) implements ModelFailure {}

  /// The model does not want to answer this.
  record Refused(String said) implements ModelFailure {}

  /// The vendor does not take the request: an unknown model, a setting the model does not know, no
  /// money left.
  ///
  /// @param status of HTTP
  record Rejected(int status, String said) implements ModelFailure {}

  /// What came is no answer, or not in the form that was asked for.
  record Malformed(String how) implements ModelFailure {}

  /// Nobody answers there.
  record Unreachable(String why) implements ModelFailure {}

  /// Somebody wanted to stop.
  record Cancelled() implements ModelFailure {}

  /// The next request might cost more than a job may. It was not sent.
  ///
  /// @param spent so far, in dollars
  /// @param next what it may cost at most; NaN where nobody knows
  /// @param most what a job may cost
  record TooDear(double spent, double next, double most) implements ModelFailure {}

  /// Whether the same request, sent again later, may well be answered, and was not answered before.
  default boolean mayPass() {
    return switch (this) {
      case RateLimited _, Overloaded _, Unreachable _ -> true;
      case BadKey _, TimedOut _, Refused _, Rejected _, Malformed _, Cancelled _, TooDear _ ->
          false;
    };
  }

  /// Whether the next request of a job, whatever it asks, would fail just so.
  default boolean comesAgain() {
    return switch (this) {
      case BadKey _,
          RateLimited _,
          Overloaded _,
          Rejected _,
          Unreachable _,
          Cancelled _,
          TooDear _ ->
          true;
      case TimedOut _, Refused _, Malformed _ -> false;
    };
  }

  /// How long the vendor wants to be left alone; empty where it does not say.
  default Optional<Duration> pause() {
    return switch (this) {
      case RateLimited(var pause, _) -> pause;
      case Overloaded(_, var pause, _) -> pause;
      case BadKey _,
          TimedOut _,
          Refused _,
          Rejected _,
          Malformed _,
          Unreachable _,
          Cancelled _,
          TooDear _ ->
          Optional.empty();
    };
  }
}
