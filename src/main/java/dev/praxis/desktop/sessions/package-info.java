/// The sessions tab: find the moment that matters.
@NullMarked
package dev.praxis.desktop.sessions;

import org.jspecify.annotations.NullMarked;
