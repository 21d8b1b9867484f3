/**
 * Somebody leaves: a <em>departure</em> lists what they hold and the seats that they use, tells them how and by when it
 * comes back, and ends with everything returned, released or handed to a chase. Who leaves is read from the record of
 * people, whoever wrote it there, so that every source and every order of events ends in the same state. Whoever changes department, manager or
 * site has a <em>move</em>: one confirmation of what they keep, hand over and give back.
 */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "history",
            "calendar",
            "people",
            "register",
            "register :: web",
            "licence",
            "audit",
            "missing",
            "access",
            "workflow",
            "notification",
            "web"
        })
package dev.rollcall.leaver;

import org.springframework.modulith.ApplicationModule;
