package dev.praxis.core.importing.planning;

import dev.praxis.core.importing.content.TooMuchException;
import dev.praxis.core.importing.planning.SourceScanner.Found;
import dev.praxis.core.importing.report.ImportReport.ImportProblem;
import dev.praxis.core.transcript.TranscriptEvent.Unreadable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// Why a file was not imported, and what to do about it, as a person is told.
public record FileTrouble(String reason, String remedy) {

  /// What to do about a line.
  public static String remedyOf(Unreadable line) {
    return line.reason().startsWith("the file ends")
        ? "Import again once the agent has finished; nothing else is missing."
        : "Nothing to do: the rest of the file is imported, and the line is kept in the archive.";
  }

  /// A file that the system does not give out.
  public static FileTrouble of(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ ->
          new FileTrouble("may not be read", "Allow reading it, then import again.");
      case NoSuchFileException _ ->
          new FileTrouble("is not there", "Check the path; it may have been deleted or renamed.");
      case FileSystemLoopException _ ->
          new FileTrouble(
              "is a folder that contains itself", "Import the folder it points to instead.");
      case TooMuchException _ ->
          new FileTrouble(
              Objects.requireNonNullElse(failure.getMessage(), "unpacks to far too much"),
              "Unpack what you trust of it and import that.");
      default ->
          new FileTrouble(
              "can’t be read: " + failure.getMessage(),
              "Check that the disk is connected and sound, then import again.");
    };
  }

  /// A file whose reader has a fault.
  public static FileTrouble ofOurs(RuntimeException failure) {
    return new FileTrouble(
        "could not be read because of a fault in Praxis: " + failure,
        "Please report this with the log file; other files are not affected.");
  }

  /// A file that somebody named and no format recognises.
  public static FileTrouble unknownFormat(Found found) {
    return found.bytes() == 0
        ? new FileTrouble(
            "is empty", "Nothing to do; import it again once there is something in it.")
        : new FileTrouble(
            "is not a transcript format Praxis knows",
            "Choose the session file of an agent, or a folder of them; the README names the"
                + " formats.");
  }

  /// A file that holds only the beginning of what was imported.
  public static ImportProblem shorter(Found found) {
    return new ImportProblem(
        found.file(),
        null,
        "is shorter than when it was imported",
        "Nothing to do: everything it held is kept. Where it was cut off by mistake, write it back"
            + " with `praxis raw`.");
  }

  /// A file of a known format without a record.
  ///
  /// @param firstReason why its first line could not be read; empty where there was none
  public static FileTrouble nothingInIt(String firstReason) {
    return new FileTrouble(
        firstReason.isEmpty() ? "holds no records" : firstReason,
        "Check that it is the file you meant; if it was cut off or edited, take it from a backup.");
  }
}
