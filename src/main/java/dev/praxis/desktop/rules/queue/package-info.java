/// The list of rules: what waits, what is in force, what is set aside; alike ones together.
@NullMarked
package dev.praxis.desktop.rules.queue;

import org.jspecify.annotations.NullMarked;
