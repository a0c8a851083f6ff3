/// Sessions of Codex, in the layout of today and in the one before September 2025.
@NullMarked
package dev.praxis.core.transcript.codex;

import org.jspecify.annotations.NullMarked;
