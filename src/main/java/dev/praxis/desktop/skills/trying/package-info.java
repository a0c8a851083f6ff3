/// A task is tried: which skills an agent would get for it.
@NullMarked
package dev.praxis.desktop.skills.trying;

import org.jspecify.annotations.NullMarked;
