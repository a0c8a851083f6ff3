/// Sessions of Pi, and of OpenClaw, which is built on it.
@NullMarked
package dev.praxis.core.transcript.pi;

import org.jspecify.annotations.NullMarked;
