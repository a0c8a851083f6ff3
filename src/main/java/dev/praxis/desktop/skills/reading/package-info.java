/// Skills as the tab reads them.
@NullMarked
package dev.praxis.desktop.skills.reading;

import org.jspecify.annotations.NullMarked;
