/**
 * Purchases until they stand in the register. A <em>purchase</em> is an order of one legal entity with its
 * <em>lines</em>; what is delivered are <em>units</em>, scanned one after another against a line, and decision
 * purchase-registration says which of them become assets. An <em>issue</em> hands one to a person, who says that it came.
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
            "finding",
            "missing",
            "access",
            "workflow",
            "notification",
            "web"
        })
package dev.rollcall.purchase;

import org.springframework.modulith.ApplicationModule;
