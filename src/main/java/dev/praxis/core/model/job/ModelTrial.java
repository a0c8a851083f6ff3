package dev.praxis.core.model.job;

import dev.praxis.core.model.ModelAddress;
import dev.praxis.core.model.ModelRequest;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.task.Progress;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/// The answer to one short question, which shows that address, key and model are right.
///
/// @param took from the question to the whole answer
/// @param cost as a person says it
public record ModelTrial(
    ModelAddress where, String answer, int tokensIn, int tokensOut, Duration took, String cost) {
  private static final ModelRequest QUESTION =
      ModelRequest.of("", "Answer with the one word: ready").atMost(64);

  /// Asks. No text of a workspace is sent.
  ///
  /// @param tokens counts those of a text
  /// @param announce told what is about to be sent
  /// @throws dev.praxis.core.Problem where no model was chosen, or it gave no answer
  public static ModelTrial run(
      ModelAccess access,
      ToIntFunction<String> tokens,
      Consumer<Outgoing> announce,
      Progress progress) {
    var job = access.open(new Redactor(""), tokens);
    announce.accept(job.preview(List.of(QUESTION)));
    long begun = System.nanoTime();
    var answer = job.ask(QUESTION, progress);
    return new ModelTrial(
        job.where(),
        answer.text(),
        answer.tokensIn(),
        answer.tokensOut(),
        Duration.ofNanos(System.nanoTime() - begun),
        job.spent().inWords());
  }
}
