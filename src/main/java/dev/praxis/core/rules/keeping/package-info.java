/// Keeps rules with what they rest on, and makes the curator's decisions about them.
@NullMarked
package dev.praxis.core.rules.keeping;

import org.jspecify.annotations.NullMarked;
