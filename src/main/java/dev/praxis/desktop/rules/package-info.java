/// The rules tab: decide each rule with its evidence and the file it changes.
@NullMarked
package dev.praxis.desktop.rules;

import org.jspecify.annotations.NullMarked;
