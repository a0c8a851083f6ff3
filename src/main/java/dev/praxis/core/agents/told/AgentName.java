package dev.praxis.core.agents.told;

import java.util.regex.Pattern;

/// The name a program gives itself, made fit to be shown and stored: it is not to be trusted.
public final class AgentName {
  private static final int LONGEST = 80;
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}\\s]+");

  private AgentName() {}

  /// On one line; never empty.
  public static String of(String name) {
    var plain = plain(name);
    return plain.isEmpty() ? "unknown" : plain;
  }

  /// On one line, shortened.
  public static String plain(String text) {
    var start = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    return UNSEEN.matcher(start).replaceAll(" ").strip();
  }
}
