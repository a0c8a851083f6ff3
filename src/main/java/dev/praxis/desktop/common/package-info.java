/// What every screen needs: background work, texts, loading of views, dialogs, states of a view.
@NullMarked
package dev.praxis.desktop.common;

import org.jspecify.annotations.NullMarked;
