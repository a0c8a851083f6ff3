/// Additions to configuration files in which everything else stays byte for byte as it is.
@NullMarked
package dev.praxis.core.connect.config;

import org.jspecify.annotations.NullMarked;
