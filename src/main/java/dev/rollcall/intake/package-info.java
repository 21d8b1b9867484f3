/**
 * What other systems tell. An <em>event</em> says that something happened; it is stored before its <em>sender</em> is
 * answered, and handled afterwards by the use case that a page or an import would call. Of two events about the same field
 * the later one counts, in whatever order they arrive. An identity provider keeps people up to date by SCIM.
 */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "history",
            "calendar",
            "people",
            "register",
            "register :: web",
            "missing",
            "purchase",
            "access",
            "workflow",
            "web"
        })
package dev.rollcall.intake;

import org.springframework.modulith.ApplicationModule;
