/// `praxis budget`: what rules cost on every call against what they could prevent.
@NullMarked
package dev.praxis.cli.budget;

import org.jspecify.annotations.NullMarked;
