/// What a person can do, once: menus, buttons, keys, tooltips and the cheat sheet are made from it.
@NullMarked
package dev.praxis.desktop.actions;

import org.jspecify.annotations.NullMarked;
