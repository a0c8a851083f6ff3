package dev.praxis.core.transcript.conversation;

import java.util.regex.Pattern;

/// The tasks of software engineering benchmarks, which are called after an issue of a repository:
/// `django__django-10554`.
public final class Instance {
  private static final Pattern SHAPE =
      Pattern.compile("(?:.*__)?(([A-Za-z0-9][\\w.-]*?)__([\\w.-]+?)-\\d+)");

  private Instance() {}

  /// `django/django`; empty where the task is not called so.
  public static String repository(String instance) {
    var matcher = SHAPE.matcher(instance);
    return matcher.matches() ? matcher.group(2) + "/" + matcher.group(3) : "";
  }

  /// The instance a file is named after, behind whatever says with which model; the whole name
  /// where it names none.
  public static String ofName(String name) {
    var matcher = SHAPE.matcher(name);
    return matcher.matches() ? matcher.group(1) : name;
  }
}
