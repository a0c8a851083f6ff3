/// What stands over the window: sheets, questions, failures, toasts, the cheat sheet.
@NullMarked
package dev.praxis.desktop.sheets;

import org.jspecify.annotations.NullMarked;
