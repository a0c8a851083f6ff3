package dev.praxis.core.task;

/// How long work tells where it is and hears that it should stop. Called from worker threads.
public interface Progress {

  /// Says where the work is.
  ///
  /// @param done how much is done, in any unit
  /// @param total how much there is in the same unit; 0 or less where that is not known
  /// @param what what is being done now, as a person would say it
  void at(long done, long total, String what);

  /// Whether to stop soon, keeping what is done. Work asks at least once a second.
  boolean stopRequested();

  /// Nobody watches and nobody stops it.
  static Progress ignored() {
    return new Progress() {
      @Override
      public void at(long done, long total, String what) {}

      @Override
      public boolean stopRequested() {
        return false;
      }
    };
  }
}
