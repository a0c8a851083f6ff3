package dev.praxis.core.mining.conduct.written;

import java.util.regex.Pattern;

/// Forms of commit messages that can be told without a doubt.
enum MessageForm {
  ENGLISH,
  CONVENTIONAL;

  private static final Pattern TYPED =
      Pattern.compile(
          "^(?:build|chore|ci|docs|feat|fix|perf|refactor|revert|style|test|wip|release|deps|hotfix)(?:\\([^)]{1,60}\\))?!?:"
              + " \\S.*");
  private static final Pattern OTHER_LANGUAGE =
      Pattern.compile(
          "(?iu)(?<![\\w])(?:und|der|die|das|für|nicht|wird|eine?|por|para|los|las|una|del|pour|avec|dans|les|des|une)(?![\\w])");
  private static final Pattern NOT_LATIN =
      Pattern.compile("[\\p{IsCyrillic}\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]{2}");
  private static final int ENOUGH = 2;

  /// Whether a subject is certainly not of the form.
  boolean isBrokenBy(String subject) {
    return switch (this) {
      case ENGLISH ->
          NOT_LATIN.matcher(subject).find()
              || OTHER_LANGUAGE.matcher(subject).results().limit(ENOUGH).count() == ENOUGH;
      case CONVENTIONAL ->
          !subject.isBlank() && !subject.startsWith("Merge ") && !TYPED.matcher(subject).matches();
    };
  }
}
