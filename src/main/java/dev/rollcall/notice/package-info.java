/**
 * Notices, which need no approval: a warranty, lease, renewal or notice date that is coming or has passed, a licence that
 * ends, seats that lie idle, a device that has not checked in for long. Found by a round each worked day, and in every
 * audit; each is told once, in the mail of the day, and can be put off or dismissed with a reason.
 */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "history",
            "calendar",
            "people",
            "register",
            "audit",
            "finding",
            "access",
            "notification",
            "web"
        })
package dev.rollcall.notice;

import org.springframework.modulith.ApplicationModule;
