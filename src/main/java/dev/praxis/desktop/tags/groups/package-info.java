/// Which mistakes recur, how often, and from which support on they earn a rule.
@NullMarked
package dev.praxis.desktop.tags.groups;

import org.jspecify.annotations.NullMarked;
