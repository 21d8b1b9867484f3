/**
 * What the organisation believes it owns: legal entities, locations, kinds and assets, the evidence about them
 * (verifications), and corrections of fields with their history.
 */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "history",
            "calendar",
            "sheet",
            "people",
            "access",
            "workflow",
            "notification",
            "web"
        })
package dev.rollcall.register;

import org.springframework.modulith.ApplicationModule;
