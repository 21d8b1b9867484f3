/**
 * The append-only evidence log, its seal, and the report of an audit. Hears the events of all modules and reads their
 * tables; nobody uses it.
 */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "history",
            "calendar",
            "sheet",
            "people",
            "print",
            "register",
            "licence",
            "leaver",
            "audit",
            "confirmation",
            "locate",
            "review",
            "finding",
            "missing",
            "purchase",
            "access",
            "workflow",
            "notification",
            "web"
        })
package dev.rollcall.evidence;

import org.springframework.modulith.ApplicationModule;
