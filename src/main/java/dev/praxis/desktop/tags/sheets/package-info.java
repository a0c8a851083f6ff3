/// What the tags tab asks before it acts.
@NullMarked
package dev.praxis.desktop.tags.sheets;

import org.jspecify.annotations.NullMarked;
