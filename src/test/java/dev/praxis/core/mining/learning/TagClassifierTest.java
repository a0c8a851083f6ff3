package dev.praxis.core.mining.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.praxis.core.mining.learning.Features.Sample;
import dev.praxis.core.similarity.Embedder;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TagClassifierTest {
  private static final Embedder EMBEDDER = new Embedder();

  private static final List<String> COMMITTED =
      List.of(
          "why did you commit that? I said to wait",
          "please do not push before I have looked at it",
          "you pushed to main without asking me",
          "I never asked you to commit anything",
          "undo that commit, nobody wanted it yet",
          "stop committing on your own");
  private static final List<String> OTHER =
      List.of(
          "the tests were never run after this change",
          "wrong file, the config lives in settings.toml",
          "use pnpm here, not npm",
          "that link in chapter four is broken",
          "the label should be on the left side",
          "this is the old model name");

  @Test
  void whatIsLikeTheAcceptedScoresAboveWhatIsLikeTheRefused() {
    var classifier = TagClassifier.learn(embed(COMMITTED), embed(OTHER));

    double accepted = score(classifier, "don't make a commit unless I tell you to");
    double refused = score(classifier, "the import path of the chart is wrong");

    assertThat(accepted).isGreaterThan(0.5).isLessThan(1);
    assertThat(refused).isLessThan(0.5).isGreaterThan(0);
  }

  @Test
  void theOrderOfDecisionsDoesNotMatterToWhichClassIsWhich() {
    var turned = TagClassifier.learn(embed(OTHER), embed(COMMITTED));

    assertThat(score(turned, "don't make a commit unless I tell you to")).isLessThan(0.5);
  }

  @Test
  void twoDecisionsOfAKindAreTooFew() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TagClassifier.learn(embed(COMMITTED.subList(0, 2)), embed(OTHER)))
        .withMessageContaining("2 accepted");
  }

  private static double score(TagClassifier classifier, String text) {
    return classifier.score(sample(text));
  }

  private static List<Sample> embed(List<String> texts) {
    return texts.stream().map(TagClassifierTest::sample).toList();
  }

  private static Sample sample(String text) {
    return new Sample(Clue.of(text), EMBEDDER.embed(text));
  }
}
