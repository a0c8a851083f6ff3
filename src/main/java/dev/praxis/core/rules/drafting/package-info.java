/// Drafts rules by the catalogue, from what agents found out and from what people said.
@NullMarked
package dev.praxis.core.rules.drafting;

import org.jspecify.annotations.NullMarked;
