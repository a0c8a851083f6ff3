/// Sessions of Copilot CLI.
@NullMarked
package dev.praxis.core.transcript.copilot;

import org.jspecify.annotations.NullMarked;
