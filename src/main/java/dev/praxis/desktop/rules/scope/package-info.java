/// For whom a rule holds, and so which files it may be written into: shown and chosen.
@NullMarked
package dev.praxis.desktop.rules.scope;

import org.jspecify.annotations.NullMarked;
