/// Learns from the curator's decisions which evidence shows which tag.
@NullMarked
package dev.praxis.core.mining.learning;

import org.jspecify.annotations.NullMarked;
