/// The text of a `SKILL.md`: its head, its sections, and their edit that leaves the rest alone.
@NullMarked
package dev.praxis.core.skills.folder.document;

import org.jspecify.annotations.NullMarked;
