package dev.praxis.core.transcript;

import java.util.List;
import java.util.Optional;

/// Every format Praxis reads, in the order they are tried.
public final class TranscriptFormats {
  private final List<TranscriptFormat> formats;

  public TranscriptFormats(List<TranscriptFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /// Whether a format of this name reads in this version.
  public boolean has(String name, int version) {
    return formats.stream()
        .anyMatch(format -> format.name().equals(name) && format.version() == version);
  }

  /// The first that recognises the file.
  public Optional<TranscriptFormat> recognise(Sample sample) {
    return formats.stream().filter(format -> format.recognises(sample)).findFirst();
  }
}
