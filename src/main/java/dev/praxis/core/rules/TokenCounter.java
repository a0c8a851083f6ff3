package dev.praxis.core.rules;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/// Counts tokens by jtokkit. Its vocabulary is of another vendor's models, so the number is an
/// estimate for any model; the estimator is named wherever the number is shown. Thread-safe; the
/// first count loads the vocabulary, which takes a few hundred milliseconds.
public final class TokenCounter {
  /// Shown beside each number.
  public static final String ESTIMATOR = "o200k_base (jtokkit)";

  /// Text that looks like a control token of a model counts as the plain text it is.
  public int count(String text) {
    return Vocabulary.ENCODING.countTokensOrdinary(text);
  }

  /// Of a rule as it stands in a file: list marker and line end included.
  public int countLine(String rule) {
    return count("- " + rule + "\n");
  }

  /// Two hundred thousand tokens, loaded at the first count, once for all counters.
  private static final class Vocabulary {
    static final Encoding ENCODING =
        Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    private Vocabulary() {}
  }
}
