/// Charts of skills and their runs.
@NullMarked
package dev.praxis.desktop.skills.charts;

import org.jspecify.annotations.NullMarked;
