package dev.praxis.core.importing;

import dev.praxis.core.importing.ImportReport.ImportProblem;
import dev.praxis.core.importing.Piece.Failed;
import dev.praxis.core.importing.SourceScanner.Found;
import dev.praxis.core.importing.content.TooMuchException;
import dev.praxis.core.transcript.TranscriptEvent.Unreadable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// Says in words why a file was not imported, and what to do about it.
final class FileTrouble {
  private FileTrouble() {}

  /// What to do about a line.
  static String remedy(Unreadable line) {
    return line.reason().startsWith("the file ends")
        ? "Import again once the agent has finished; nothing else is missing."
        : "Nothing to do: the rest of the file is imported, and the line is kept in the archive.";
  }

  static Failed of(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ ->
          new Failed("may not be read", "Allow reading it, then import again.");
      case NoSuchFileException _ ->
          new Failed("is not there", "Check the path; it may have been deleted or renamed.");
      case FileSystemLoopException _ ->
          new Failed("is a folder that contains itself", "Import the folder it points to instead.");
      case TooMuchException _ ->
          new Failed(
              Objects.requireNonNullElse(failure.getMessage(), "unpacks to far too much"),
              "Unpack what you trust of it and import that.");
      default ->
          new Failed(
              "can’t be read: " + failure.getMessage(),
              "Check that the disk is connected and sound, then import again.");
    };
  }

  static Failed ofOurs(RuntimeException failure) {
    return new Failed(
        "could not be read because of a fault in Praxis: " + failure,
        "Please report this with the log file; other files are not affected.");
  }

  static Failed unknownFormat(Found found) {
    return found.bytes() == 0
        ? new Failed("is empty", "Nothing to do; import it again once there is something in it.")
        : new Failed(
            "is not a transcript format Praxis knows",
            "Choose the session file of an agent, or a folder of them; the README names the"
                + " formats.");
  }

  static ImportProblem shorter(Found found) {
    return new ImportProblem(
        found.file(),
        null,
        "is shorter than when it was imported",
        "Nothing to do: everything it held is kept. Where it was cut off by mistake, write it back"
            + " with `praxis raw`.");
  }

  static Failed nothingInIt(String firstReason) {
    return new Failed(
        firstReason.isEmpty() ? "holds no records" : firstReason,
        "Check that it is the file you meant; if it was cut off or edited, take it from a backup.");
  }
}
