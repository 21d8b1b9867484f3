/**
 * Counting rooms by scanning, and looking for single assets that have nobody to ask and no room to count.
 */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "history",
            "calendar",
            "sheet",
            "people",
            "register",
            "audit",
            "access",
            "workflow",
            "notification",
            "web"
        })
package dev.rollcall.locate;

import org.springframework.modulith.ApplicationModule;
