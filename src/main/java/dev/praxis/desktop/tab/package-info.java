/// The contract between the shell and its tabs, and what all tabs share.
@NullMarked
package dev.praxis.desktop.tab;

import org.jspecify.annotations.NullMarked;
