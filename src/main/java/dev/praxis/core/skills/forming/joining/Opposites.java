package dev.praxis.core.skills.forming.joining;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells tasks that undo each other, which embeddings put side by side: backing up and restoring
/// are said of the same things in the same words.
public final class Opposites {
  private record Pair(Pattern one, Pattern other) {
    boolean parts(String ours, String theirs) {
      return (one.matcher(ours).lookingAt() && other.matcher(theirs).lookingAt())
          || (other.matcher(ours).lookingAt() && one.matcher(theirs).lookingAt());
    }
  }

  private static final List<Pair> PAIRS =
      List.of(
          pair("back ?up|make (?:a )?backup|dump|archive", "restore|recover"),
          pair("import|load", "export|unload"),
          pair("install|set ?up|setup|provision", "uninstall|remove|tear down|delete|destroy"),
          pair("deploy|redeploy|roll out|rollout|ship", "roll ?back|undo|revert|undeploy|remove"),
          pair("release|publish|cut", "revert|unpublish|yank|withdraw|roll ?back"),
          pair("enable|turn on|activate", "disable|turn off|deactivate"),
          pair("add|create|make|book|order", "remove|delete|drop|cancel|clean"),
          pair("start|launch|resume", "stop|shut ?down|pause|suspend"),
          pair("upgrade|update|bump", "downgrade"),
          pair("encrypt", "decrypt"),
          pair("open|reopen", "close"),
          pair("merge|join", "split"),
          pair("lock|block", "unlock|unblock"),
          pair("scale up|increase|grow", "scale down|decrease|shrink"),
          pair("push|upload", "pull|download"),
          pair("return|refund", "exchange|replace|order|buy"));

  private Opposites() {}

  private static Pair pair(String one, String other) {
    return new Pair(
        Pattern.compile("(?:" + one + ")(?![\\w-])"),
        Pattern.compile("(?:" + other + ")(?![\\w-])"));
  }

  /// Whether one task undoes the other.
  ///
  /// @param ours what a skill is for, its verb first
  public static boolean are(String ours, String theirs) {
    var one = ours.strip().toLowerCase(Locale.ROOT);
    var other = theirs.strip().toLowerCase(Locale.ROOT);
    return PAIRS.stream().anyMatch(pair -> pair.parts(one, other));
  }
}
