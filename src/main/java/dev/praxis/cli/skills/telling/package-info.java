/// How commands name skills and tell of them.
@NullMarked
package dev.praxis.cli.skills.telling;

import org.jspecify.annotations.NullMarked;
