package dev.praxis.core.skills.screening;

import java.util.regex.Pattern;

/// What a command that deletes is aimed at.
final class Target {
  private static final Pattern VITAL =
      Pattern.compile(
          "(?:/+\\.?\\*?"
              + "|(?:~|\\$HOME|\\$\\{HOME}|%USERPROFILE%|/root|/home(?:/[\\w.-]+)?|/Users(?:/[\\w.-]+)?)"
              + "(?:/+\\*?|/\\.(?:ssh|gnupg|aws|kube|config|password-store)/?\\*?)?"
              + "|/(?:bin|boot|dev|etc|lib\\w*|opt|proc|run|sbin|srv|sys|usr|var|System|Library"
              + "|Applications)(?:/+\\*?)?"
              + "|/usr/(?:bin|lib|local|share|sbin)/?\\*?|/var/(?:lib|log|www)/?\\*?"
              + "|[A-Za-z]:[/\\\\]*\\*?)",
          Pattern.CASE_INSENSITIVE);

  /// Everything here, everything above, or whatever a variable names where it may be empty.
  private static final Pattern OPEN =
      Pattern.compile(
          "\\*|\\.|\\./?\\*?|(?:\\.\\./?)+\\*?|/?\\$\\{?\\w+}?/+\\*?|/?\\{[\\w-]+}/?\\*?"
              + "|/\\$\\{?\\w+}?");

  private Target() {}

  static boolean isVital(String target) {
    return VITAL.matcher(target).matches();
  }

  static boolean isOpen(String target) {
    return OPEN.matcher(target).matches();
  }
}
