/// Where the bytes of a transcript lie: in a file as they are, packed by gzip, or in a zip archive.
@NullMarked
package dev.praxis.core.importing.content;

import org.jspecify.annotations.NullMarked;
