/// Tells of a session whether a rule had a chance in it, and whether it was followed.
@NullMarked
package dev.praxis.core.rules.judging;

import org.jspecify.annotations.NullMarked;
