/// One skill in full.
@NullMarked
package dev.praxis.desktop.skills.detail;

import org.jspecify.annotations.NullMarked;
