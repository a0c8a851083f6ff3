/// Makes tags of the curator's own: what a definition would find, and what it finds once kept.
@NullMarked
package dev.praxis.core.mining.defining;

import org.jspecify.annotations.NullMarked;
