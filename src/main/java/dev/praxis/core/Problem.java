package dev.praxis.core;

import org.jspecify.annotations.Nullable;

/// A failure that a person can put right. Says what happened and what to do; each front end only
/// chooses where to show it. A part of the core that has more to say about its failures may have a
/// kind of its own. Anything that is our own fault stays an ordinary unchecked exception.
public class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String whatHappened;
  private final String remedy;

  public Problem(String whatHappened, String remedy) {
    this(whatHappened, remedy, null);
  }

  public Problem(String whatHappened, String remedy, @Nullable Throwable cause) {
    super(whatHappened + " " + remedy, cause);
    this.whatHappened = whatHappened;
    this.remedy = remedy;
  }

  /// One sentence, with the file or the thing it is about.
  public String whatHappened() {
    return whatHappened;
  }

  /// One sentence in the imperative.
  public String remedy() {
    return remedy;
  }
}
