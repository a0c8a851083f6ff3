/// The vendors' ways of talking, by LangChain4j over the HTTP client of the JDK.
@NullMarked
package dev.praxis.core.model.vendor;

import org.jspecify.annotations.NullMarked;
