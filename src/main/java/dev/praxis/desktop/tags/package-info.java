/// The tags tab: decide what evidence shows.
@NullMarked
package dev.praxis.desktop.tags;

import org.jspecify.annotations.NullMarked;
