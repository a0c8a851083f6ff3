package dev.praxis.core.connect.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where a value stands in a JSON text.
///
/// @param head where its key begins; of an element where it begins itself
/// @param start of its first character
/// @param end behind its last
/// @param members of an object, in order
/// @param elements of an array
record JsonPlace(
    Kind kind,
    int head,
    int start,
    int end,
    Map<String, JsonPlace> members,
    List<JsonPlace> elements) {

  JsonPlace {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    elements = List.copyOf(elements);
  }

  /// What a value is, as far as that matters for putting something into it.
  enum Kind {
    OBJECT,
    ARRAY,
    SCALAR
  }

  List<JsonPlace> children() {
    return kind == Kind.OBJECT ? List.copyOf(members.values()) : elements;
  }

  /// Of its closing bracket.
  int close() {
    return end - 1;
  }
}
