/// The files of a skill folder, read from a folder or an archive, and written all or none.
@NullMarked
package dev.praxis.core.skills.folder.files;

import org.jspecify.annotations.NullMarked;
