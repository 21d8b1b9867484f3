/**
 * Documents on paper: XHTML made into PDFs, in embedded fonts and with style sheets of this application alone. Knows nothing
 * of what is printed.
 */
@ApplicationModule(allowedDependencies = {})
package dev.rollcall.print;

import org.springframework.modulith.ApplicationModule;
