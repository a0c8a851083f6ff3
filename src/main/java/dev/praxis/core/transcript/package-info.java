/// Foreign transcript formats, one class each, read into one kind of events.
@NullMarked
package dev.praxis.core.transcript;

import org.jspecify.annotations.NullMarked;
