/// The table of skills.
@NullMarked
package dev.praxis.desktop.skills.table;

import org.jspecify.annotations.NullMarked;
