/// The last look before an instruction file is written: which kind of file, what changes in it,
/// what is left out and why, and what stands in it afterwards.
@NullMarked
package dev.praxis.desktop.rules.export;

import org.jspecify.annotations.NullMarked;
