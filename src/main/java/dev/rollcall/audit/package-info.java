/**
 * One campaign over a scope: draft, readiness, freezing what is expected, sending out the work, the daily round,
 * deadlines, cancelling and progress. Declares Work, which the modules that ask people implement.
 */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "history",
            "calendar",
            "sheet",
            "people",
            "register",
            "access",
            "workflow",
            "notification",
            "web"
        })
package dev.rollcall.audit;

import org.springframework.modulith.ApplicationModule;
