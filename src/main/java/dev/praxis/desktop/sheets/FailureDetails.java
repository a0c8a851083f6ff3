package dev.praxis.desktop.sheets;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What somebody who looks into a failure needs, as text to copy.
record FailureDetails(String version, Throwable failure) {

  @Override
  public String toString() {
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return """
    Praxis %s
    Java %s, JavaFX %s
    %s %s (%s)

    %s\
    """
        .formatted(
            version,
            System.getProperty("java.runtime.version"),
            System.getProperty("javafx.runtime.version"),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"),
            trace);
  }
}
