/// Finds what varies in the steps of a session, and puts named parameters in its place.
@NullMarked
package dev.praxis.core.skills.forming.lifting;

import org.jspecify.annotations.NullMarked;
