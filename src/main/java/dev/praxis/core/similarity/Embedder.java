package dev.praxis.core.similarity;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.praxis.core.Problem;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds what texts mean, with a model that comes with the program and runs inside it: nothing
/// leaves the computer. The model (MiniLM L6 v2, quantised; 384 dimensions) takes about a second to
/// load, which happens when it is first asked. Thread-safe.
///
/// Source: Reimers and Gurevych, Sentence-BERT (2019); model all-MiniLM-L6-v2.
public final class Embedder {
  /// Names the model among stored embeddings: those of another one are made anew.
  static final String MODEL = "all-minilm-l6-v2-q";

  private static final int MOST_CHARACTERS =
      2_000; // the model itself reads no more than 510 tokens

  private final Supplier<? extends EmbeddingModel> loading;
  private volatile @Nullable EmbeddingModel loaded;

  public Embedder() {
    this(() -> new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run));
  }

  /// With a model that stands in for the one that comes with the program. What it says is kept
  /// under that one's name.
  ///
  /// @param loading asked once, when a meaning is first needed
  public Embedder(Supplier<? extends EmbeddingModel> loading) {
    this.loading = loading;
  }

  /// The meaning of one text; of a long one, of its beginning.
  ///
  /// @throws Problem where the model cannot run on this computer
  public Embedding embed(String text) {
    var words = text.trim().isEmpty() ? "." : text; // the model must be given something
    var beginning = words.length() <= MOST_CHARACTERS ? words : words.substring(0, MOST_CHARACTERS);
    return new Embedding(model().embed(beginning).content().vector());
  }

  /// Loads the model, where that was not done yet.
  ///
  /// @throws Problem where it cannot run on this computer
  public void load() {
    model();
  }

  /// Whether the model is loaded, so that a meaning is a matter of milliseconds.
  public boolean isLoaded() {
    return loaded != null;
  }

  private EmbeddingModel model() {
    var model = loaded;
    return model != null ? model : loadedOnce();
  }

  private synchronized EmbeddingModel loadedOnce() {
    var model = loaded;
    if (model == null) {
      model = made();
      loaded = model;
    }
    return model;
  }

  private EmbeddingModel made() {
    try {
      return loading.get();
    } catch (RuntimeException | LinkageError e) {
      throw new Problem(
          "The language model for similarity cannot run on this computer: " + e.getMessage(),
          "Everything but similarity works without it. Check that the folder for temporary files"
              + " allows running programs.",
          e);
    }
  }
}
