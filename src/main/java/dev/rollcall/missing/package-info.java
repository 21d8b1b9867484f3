/**
 * Following up one asset until it is accounted for.
 */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "sheet",
            "history",
            "calendar",
            "people",
            "register",
            "audit",
            "finding",
            "access",
            "workflow",
            "notification",
            "web"
        })
package dev.rollcall.missing;

import org.springframework.modulith.ApplicationModule;
