package dev.praxis.mcp.calls;

import dev.praxis.core.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way every call takes: through the gate, to its answer or a failure in words, into the log.
public final class Calls {
  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
  private static final String OUR_FAULT =
      "Praxis itself failed here; this is no fault of yours. Go on without, and tell the person you"
          + " work for that its log file says more.";

  private final Gate gate;
  private final CallLog log;
  private final InstantSource clock;

  public Calls(Gate gate, CallLog log, InstantSource clock) {
    this.gate = gate;
    this.log = log;
    this.clock = clock;
  }

  /// What came of a call.
  ///
  /// @param answer null where it failed
  /// @param failure what happened and what to do; empty where it did not fail
  public record Outcome<T>(@Nullable T answer, String failure) {}

  /// Answers a call, or says why not.
  ///
  /// @param tool what is called, as the log names it
  /// @param request what came with it; null where nothing did
  /// @param words what the log keeps of an answer
  public <T> Outcome<T> run(
      Caller caller,
      String tool,
      @Nullable Map<String, Object> request,
      boolean writing,
      Supplier<T> work,
      Function<T, String> words) {
    var at = clock.instant();
    long began = System.nanoTime();
    var outcome = outcome(caller, tool, writing, work);
    var took = Duration.ofNanos(System.nanoTime() - began);
    var answer = outcome.answer;
    var said = answer == null ? outcome.failure : words.apply(answer);
    log.keep(caller, tool, request, answer == null, said, at, took);
    return outcome;
  }

  private <T> Outcome<T> outcome(Caller caller, String tool, boolean writing, Supplier<T> work) {
    try {
      gate.pass(caller, writing);
      return new Outcome<>(work.get(), "");
    } catch (Problem e) {
      return new Outcome<>(null, e.whatHappened() + " " + e.remedy());
    } catch (RuntimeException e) { // of this call only: the server goes on
      LOG.error("the call of {} failed", tool, e);
      return new Outcome<>(null, OUR_FAULT);
    }
  }
}
