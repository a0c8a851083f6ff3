/// Skills come and go as folders.
@NullMarked
package dev.praxis.desktop.skills.folder;

import org.jspecify.annotations.NullMarked;
