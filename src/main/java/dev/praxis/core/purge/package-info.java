/// Takes secrets out of a workspace for good: out of its texts, its archive, its index and its
/// file.
@NullMarked
package dev.praxis.core.purge;

import org.jspecify.annotations.NullMarked;
