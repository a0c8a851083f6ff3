package dev.praxis.core.mining.speech;

/// Where a phrase stands in a sentence.
///
/// @param from its first character
/// @param to the one after its last
record Place(int from, int to) {
  String in(String text) {
    return text.substring(from, to);
  }
}
