/// The workbench without a front end: the one door to a workspace, and the problems it reports.
@NullMarked
package dev.praxis.core;

import org.jspecify.annotations.NullMarked;
