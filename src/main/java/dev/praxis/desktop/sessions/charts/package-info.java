/// Charts of the sessions that are listed.
@NullMarked
package dev.praxis.desktop.sessions.charts;

import org.jspecify.annotations.NullMarked;
