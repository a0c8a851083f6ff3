package dev.praxis.core.skills.forming;

import java.util.List;

/// What a forming did.
///
/// @param sessions that were looked at; those known as they are now are not
/// @param formations in the order of the sessions
/// @param notes what a person should know: where a model was asked for and gave nothing
public record FormingReport(int sessions, List<Formation> formations, List<String> notes) {
  public FormingReport {
    formations = List.copyOf(formations);
    notes = List.copyOf(notes);
  }

  public long stored() {
    return formations.stream().filter(Formation::stored).count();
  }

  public long joined() {
    return formations.stream().filter(each -> each.reason().equals("similar_exists")).count();
  }
}
