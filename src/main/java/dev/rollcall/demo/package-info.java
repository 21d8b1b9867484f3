/**
 * The sample company: two legal entities, their people, places and things, and an account for every role, so that a
 * visitor can try Rollcall within a minute. Exists in the profile demo alone; nobody depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "history",
            "calendar",
            "people",
            "register",
            "access",
            "workflow",
            "notification",
            "audit",
            "schedule",
            "confirmation",
            "locate",
            "finding",
            "licence",
            "leaver",
            "review",
            "notice",
            "missing",
            "purchase",
            "policy",
            "intake",
            "web"
        })
package dev.rollcall.demo;

import org.springframework.modulith.ApplicationModule;
