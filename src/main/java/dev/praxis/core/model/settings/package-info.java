/// Which model a person has chosen, and where its key is. No key is ever in a workspace, in a log
/// or on a command line.
@NullMarked
package dev.praxis.core.model.settings;

import org.jspecify.annotations.NullMarked;
