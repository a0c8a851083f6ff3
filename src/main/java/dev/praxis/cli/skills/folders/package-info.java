/// Commands that bring skills in, screen them and write them out.
@NullMarked
package dev.praxis.cli.skills.folders;

import org.jspecify.annotations.NullMarked;
