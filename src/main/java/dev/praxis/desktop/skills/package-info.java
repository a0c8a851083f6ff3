/// The skills tab: which procedures can be trusted.
@NullMarked
package dev.praxis.desktop.skills;

import org.jspecify.annotations.NullMarked;
