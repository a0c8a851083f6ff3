/// Charts of tags and of how sure their detectors are.
@NullMarked
package dev.praxis.desktop.tags.charts;

import org.jspecify.annotations.NullMarked;
