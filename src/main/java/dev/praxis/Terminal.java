package dev.praxis;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/// Tells whether somebody watches standard error. Java itself only knows about standard input and
/// output taken together.
final class Terminal {
  private static final int STANDARD_ERROR = 2;

  private Terminal() {}

  @SuppressWarnings("restricted") // one call of a C function that every system has
  static boolean showsErrors() {
    var linker = Linker.nativeLinker();
    var libraries = linker.defaultLookup();
    var isatty = libraries.find("isatty").or(() -> libraries.find("_isatty"));
    if (isatty.isEmpty()) {
      return false;
    }
    var shape = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    try {
      return (int) linker.downcallHandle(isatty.get(), shape).invokeExact(STANDARD_ERROR) != 0;
    } catch (Throwable e) {
      throw new IllegalStateException("isatty cannot be called", e);
    }
  }
}
