/// What is known of one rule: its evidence, what speaks against it, its effect, its history.
@NullMarked
package dev.praxis.desktop.rules.inspect;

import org.jspecify.annotations.NullMarked;
