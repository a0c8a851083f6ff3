package dev.praxis.desktop.sessions.views;

/// A query with its filters, kept under a name.
///
/// @param line as it can be typed: `project:api -outcome:success err>0`
public record SavedView(String name, String line) {}
