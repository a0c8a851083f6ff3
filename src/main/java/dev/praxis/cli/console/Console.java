package dev.praxis.cli.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Where a run writes: answers to `out`, everything else to `err`.
public final class Console {
  private final Answers out;
  private final PrintStream err;
  private final Charset charset;
  private final BooleanSupplier errIsTerminal;

  /// @param out must throw where it is closed or full, which a `PrintStream` does not
  /// @param charset of words for a person; JSON is always UTF-8
  /// @param errIsTerminal whether somebody watches `err`, so that progress may be drawn there;
  ///   asked only where it matters
  public Console(
      OutputStream out, PrintStream err, Charset charset, BooleanSupplier errIsTerminal) {
    this.out = new Answers(out);
    this.err = err;
    this.charset = charset;
    this.errIsTerminal = errIsTerminal;
  }

  public OutputStream out() {
    return out;
  }

  public PrintStream err() {
    return err;
  }

  public Charset charset() {
    return charset;
  }

  public boolean errIsTerminal() {
    return errIsTerminal.getAsBoolean();
  }

  /// Why `out` takes nothing any more; empty as long as it does.
  public Optional<IOException> outFailure() {
    return Optional.ofNullable(out.failure);
  }

  /// Answers a person.
  ///
  /// @throws UncheckedIOException where `out` is closed or full
  public void print(String words) {
    write(words.getBytes(charset));
  }

  /// Answers with bytes.
  ///
  /// @throws UncheckedIOException where `out` is closed or full
  void write(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Remembers why it failed, so that no one on the way can hide it.
  private static final class Answers extends FilterOutputStream {
    private @Nullable IOException failure;

    Answers(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      try {
        out.write(b);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
