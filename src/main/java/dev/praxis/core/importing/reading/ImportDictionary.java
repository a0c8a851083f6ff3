package dev.praxis.core.importing.reading;

import dev.praxis.core.importing.content.FirstBytes;
import dev.praxis.core.importing.planning.FilePlanner;
import dev.praxis.core.importing.planning.SourceScanner.Found;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.store.Database;
import dev.praxis.core.store.TextDictionary;
import dev.praxis.core.store.TextPacker;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The dictionary with which an import compresses texts: that of the workspace, or the one learnt
/// from the files at hand. It is made when the first file turns out to be new, and is in the
/// workspace before any text that needs it. Thread-safe.
public final class ImportDictionary implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ImportDictionary.class);

  /// Smaller imports gain less than learning takes.
  private static final long WORTH_LEARNING = 8 << 20;

  private static final int FILES = 32;
  private static final int FILE_BYTES = 128 << 10;
  private static final int TEXT_BYTES = 1 << 20;

  private final Database database;
  private final TranscriptFormats formats;
  private final Redactor redactor;
  private final List<Found> files;
  private @Nullable TextDictionary dictionary;

  /// @param files to learn from, where the workspace has no dictionary yet
  public ImportDictionary(
      Database database, TranscriptFormats formats, Redactor redactor, List<Found> files) {
    this.database = database;
    this.formats = formats;
    this.redactor = redactor;
    this.files = files;
  }

  /// For one thread, which closes it.
  synchronized TextPacker packer() {
    if (dictionary == null) {
      dictionary = TextDictionary.ofWorkspace(database).orElseGet(this::learnt);
    }
    return dictionary.packer();
  }

  private TextDictionary learnt() {
    long bytes = files.stream().mapToLong(Found::bytes).sum();
    return bytes < WORTH_LEARNING
        ? TextDictionary.none()
        : TextDictionary.learn(database, texts(), TEXT_BYTES);
  }

  /// Of files spread evenly, the first texts of each, masked as everything that is kept.
  private List<byte[]> texts() {
    int chosen = Math.min(FILES, files.size());
    var texts = new ArrayList<byte[]>();
    for (int i = 0; i < chosen; i++) {
      var file = files.get((int) ((long) i * files.size() / chosen));
      try {
        addTexts(file, TEXT_BYTES / chosen, texts);
      } catch (IOException | RuntimeException e) {
        LOG.debug("Nothing to learn from {}", file.file(), e); // its own reading reports it
      }
    }
    return texts;
  }

  private void addTexts(Found file, int atMost, List<byte[]> texts) throws IOException {
    var format = formats.recognise(FilePlanner.sample(file));
    if (format.isEmpty()) {
      return;
    }
    var share = new Share(atMost, texts);
    try (var in = new FirstBytes(file.open(), FILE_BYTES)) {
      format.get().read(file.name(), in, event -> share.add(textOf(event)));
    }
  }

  private String textOf(TranscriptEvent event) {
    return switch (event) {
      case TranscriptEvent.Said said -> redactor.mask(said.text()).text();
      case TranscriptEvent.ToolCalled called -> redactor.mask(called.input()).text();
      case TranscriptEvent.ToolAnswered answered -> redactor.mask(answered.text()).text();
      case TranscriptEvent.InSession _,
          TranscriptEvent.SessionFacts _,
          TranscriptEvent.SessionTotals _,
          TranscriptEvent.TokensUsed _,
          TranscriptEvent.Labelled _,
          TranscriptEvent.Annotates _,
          TranscriptEvent.Other _,
          TranscriptEvent.Unreadable _ ->
          "";
    };
  }

  @Override
  public synchronized void close() {
    if (dictionary != null) {
      dictionary.close();
    }
  }

  /// So that no file speaks for all of them.
  private static final class Share {
    private static final int LONGEST = 4_000;

    private final List<byte[]> texts;
    private int left;

    private Share(int bytes, List<byte[]> texts) {
      left = bytes;
      this.texts = texts;
    }

    private void add(String text) {
      if (left > 0 && !text.isEmpty()) {
        var some = text.substring(0, Math.min(text.length(), LONGEST));
        var bytes = some.getBytes(StandardCharsets.UTF_8);
        texts.add(bytes);
        left -= bytes.length;
      }
    }
  }
}
