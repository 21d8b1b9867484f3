/**
 * What one person is asked in an audit and what they answer: the page, the receipt, reminders and escalation.
 */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "history",
            "calendar",
            "people",
            "print",
            "register",
            "audit",
            "access",
            "workflow",
            "notification",
            "web"
        })
package dev.rollcall.confirmation;

import org.springframework.modulith.ApplicationModule;
