/**
 * Reviews of licences in an audit: where the accounts are known, a licence is compared, decision licence-usage says what is
 * amiss (a <em>gap</em>), and a person gives a <em>verdict</em>: buy, reclaim, reduce, or accept. Reclaiming asks the
 * holders first.
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
            "access",
            "workflow",
            "notification",
            "web"
        })
package dev.rollcall.review;

import org.springframework.modulith.ApplicationModule;
