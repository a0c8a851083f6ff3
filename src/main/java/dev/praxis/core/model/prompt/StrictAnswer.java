package dev.praxis.core.model.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.core.model.ModelAddress;
import dev.praxis.core.model.ModelAnswer;
import dev.praxis.core.model.ModelAnswer.StopReason;
import dev.praxis.core.model.ModelFailure.Malformed;
import dev.praxis.core.model.ModelProblem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads an answer that must be one JSON object with exactly the wanted fields. Anything more,
/// anything less and anything of another type is a malformed answer.
public final class StrictAnswer {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  /// Models that cannot be held to a schema put JSON into a block of code, and nothing else.
  private static final Pattern BLOCK =
      Pattern.compile("```(?:json)?\\s*(\\{.*})\\s*```", Pattern.DOTALL);

  private StrictAnswer() {}

  /// The answer as a record.
  ///
  /// @param shape a record whose components are the fields
  /// @param where the answer is from
  /// @throws ModelProblem where the answer has another shape
  public static <T> T read(ModelAnswer answer, Class<T> shape, ModelAddress where) {
    if (answer.stopReason() == StopReason.CUT) {
      throw malformed("it was cut before its end", where, null);
    }
    var text = answer.text().strip();
    var block = BLOCK.matcher(text);
    try {
      return JSON.readValue(block.matches() ? block.group(1) : text, shape);
    } catch (JsonProcessingException e) {
      throw malformed("it is not the JSON that was asked for", where, e);
    }
  }

  public static ModelProblem malformed(String how, ModelAddress where, @Nullable Throwable cause) {
    return new ModelProblem(new Malformed(how), where, cause);
  }
}
