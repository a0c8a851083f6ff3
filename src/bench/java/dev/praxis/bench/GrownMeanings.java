package dev.praxis.bench;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.praxis.core.similarity.Embedder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Stored meanings of grown skills, in seconds instead of the quarter of an hour that the language
/// model would take. What a search costs does not depend on where directions point, but on how many
/// skills come near a task; so only what is done to what (“deploy the payment service”, 500 of
/// these) is read by the model, and each text points from there into a direction of its own, drawn
/// from a seed. The tasks of a benchmark are read by the model, every time.
final class GrownMeanings implements EmbeddingModel {
  private static final double OWN = 0.6; // against the length 1 of what it shares

  private final Embedder model;
  private final Map<String, float[]> shared = new HashMap<>();

  GrownMeanings(Embedder model) {
    this.model = model;
  }

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
    return Response.from(texts.stream().map(each -> Embedding.from(of(each.text()))).toList());
  }

  private float[] of(String text) {
    var middle =
        shared.computeIfAbsent(SkillGround.deed(text.toLowerCase(Locale.ROOT)), this::read);
    var random = new Random(text.hashCode());
    var own = new double[middle.length];
    double square = 0;
    for (int i = 0; i < own.length; i++) {
      own[i] = random.nextGaussian();
      square += own[i] * own[i];
    }
    var direction = new float[middle.length];
    for (int i = 0; i < direction.length; i++) {
      direction[i] = (float) (middle[i] + OWN * own[i] / Math.sqrt(square));
    }
    return direction;
  }

  private float[] read(String deed) {
    var meaning = model.embed(deed);
    var direction = new float[meaning.dimensions()];
    for (int i = 0; i < direction.length; i++) {
      direction[i] = meaning.at(i);
    }
    return direction;
  }
}
