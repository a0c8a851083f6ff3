package dev.praxis.cli.model;

import dev.praxis.cli.console.Done;
import dev.praxis.cli.console.Invocation;
import dev.praxis.core.Problem;
import dev.praxis.core.model.job.ModelAccess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `praxis model key`: keeps a key in a file that only its owner can read. It comes by standard
/// input, where neither the history of a shell nor a list of processes shows it.
@Command(name = "key", description = "Keep the model's key, read from standard input.")
final class ModelKeyCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final ModelAccess access;

  @Option(names = "--delete", description = "Delete the key that is kept.")
  private boolean delete;

  ModelKeyCommand(Invocation invocation, ModelAccess access) {
    this.invocation = invocation;
    this.access = access;
  }

  @Override
  public Integer call() {
    if (delete) {
      return invocation.reply(
          new Done(access.keys().forget() ? "The key is deleted." : "There was no key."));
    }
    access.keys().keep(typed());
    return invocation.reply(new Done("The key is kept in " + access.keys().path() + "."));
  }

  private String typed() {
    var terminal = Objects.requireNonNull(System.console());
    if (terminal.isTerminal()) {
      var key = terminal.readPassword("Key (not shown): ");
      return key == null ? "" : new String(key);
    }
    try {
      var line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new Problem("Standard input cannot be read.", "Run it again.", e);
    }
  }
}
