/**
 * Differences between register and reality: reconciliation, findings, resolutions, approval of corrections, applying
 * and reversing them.
 */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "history",
            "calendar",
            "sheet",
            "people",
            "register",
            "register :: web",
            "audit",
            "confirmation",
            "locate",
            "access",
            "workflow",
            "notification",
            "web"
        })
package dev.rollcall.finding;

import org.springframework.modulith.ApplicationModule;
