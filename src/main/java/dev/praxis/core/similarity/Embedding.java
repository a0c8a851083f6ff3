package dev.praxis.core.similarity;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// What a text means, as a direction: texts that mean nearly the same point nearly the same way.
/// Immutable.
public final class Embedding {
  private final float[] direction;

  /// @param values at least one of them not 0; scaled to length 1 here
  Embedding(float[] values) {
    double square = 0;
    for (float value : values) {
      square += (double) value * value;
    }
    if (!(square > 0)) {
      throw new IllegalArgumentException("an embedding of length 0 has no direction");
    }
    double length = Math.sqrt(square);
    direction = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      direction[i] = (float) (values[i] / length);
    }
  }

  /// As written by [#bytes()].
  static Embedding of(byte[] bytes) {
    var values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return new Embedding(values);
  }

  /// Four bytes a number, the lowest first.
  byte[] bytes() {
    var buffer = ByteBuffer.allocate(direction.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(direction);
    return buffer.array();
  }

  public int dimensions() {
    return direction.length;
  }

  /// One coordinate; all of them together have length 1.
  public float at(int dimension) {
    return direction[dimension];
  }

  /// Cosine of the angle between the two: 1 for the same meaning, about 0 for unrelated ones.
  public double similarity(Embedding other) {
    if (other.direction.length != direction.length) {
      throw new IllegalArgumentException(
          "embeddings of %d and %d dimensions cannot be compared"
              .formatted(direction.length, other.direction.length));
    }
    float sum = 0;
    for (int i = 0; i < direction.length; i++) {
      sum += direction[i] * other.direction[i];
    }
    return sum;
  }
}
