/**
 * Licences: what was bought, the seats that are <em>assigned</em> to people on record, and the accounts by which a product
 * is really <em>used</em>. An <em>account list</em> is what a product says of its accounts on a day; comparing it with the
 * seats gives the licence's <em>position</em> in eight <em>buckets</em>.
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
            "access",
            "workflow",
            "notification",
            "web"
        })
package dev.rollcall.licence;

import org.springframework.modulith.ApplicationModule;
