/// What the window remembers between starts, and how it looks.
@NullMarked
package dev.praxis.desktop.preferences;

import org.jspecify.annotations.NullMarked;
