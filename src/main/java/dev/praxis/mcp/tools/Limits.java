package dev.praxis.mcp.tools;

/// How long what agents send may be, in characters.
final class Limits {
  static final int NAME = 64;
  static final int TASK = 2_000;
  static final int RULE = 2_000;
  static final int LINE = 500;
  static final int STEP = 2_000;
  static final int STEPS = 60;
  static final int TEXT = 8_000;
  static final int VALUES = 50;

  private Limits() {}
}
