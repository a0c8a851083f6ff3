/// Reports on how reliable skills are.
@NullMarked
package dev.praxis.core.report.skills;

import org.jspecify.annotations.NullMarked;
