package dev.praxis.core.mining.conduct.written;

/// What a written rule asks for in a form that acts can be held against.
public sealed interface Demand {

  /// A command must not be run.
  ///
  /// @param instead what to run in its place; empty where the rule names nothing
  record NotRun(String command, String instead) implements Demand {}

  /// Files must not be changed by hand.
  ///
  /// @param place a file, a folder that ends in `/`, or `*.ending`
  record NotChange(String place) implements Demand {}

  /// A command comes between the last change and a commit.
  record RunBeforeCommit(String command) implements Demand {}

  /// Commit messages are in English.
  record EnglishMessage() implements Demand {}

  /// Commit messages begin with a type, as Conventional Commits have it.
  record TypedMessage() implements Demand {}
}
