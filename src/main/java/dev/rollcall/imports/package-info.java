/**
 * Files of people, locations, assets, licences and accounts on their way into the register: an upload is recognised by its header (or mapped
 * by somebody, once), staged row by row, shown as what it would do, and applied in one transaction after somebody has
 * confirmed it. A <em>layout</em> is an export that is known by its header; a <em>meaning</em> is what a column says; a
 * <em>draft row</em> is a row of the file while it is compared with the register.
 */
@ApplicationModule(
        allowedDependencies = {
            "values",
            "history",
            "calendar",
            "sheet",
            "people",
            "register",
            "licence",
            "access",
            "workflow",
            "notification",
            "web"
        })
package dev.rollcall.imports;

import org.springframework.modulith.ApplicationModule;
