/**
 * Audits that come back by themselves. A <em>schedule</em> repeats one audit, its scope, person in charge and
 * announcement, in a <em>rhythm</em>; each of its dates ends started, left as a draft, skipped, postponed or missed.
 */
@ApplicationModule(
        allowedDependencies = {"values", "history", "calendar", "people", "audit", "access", "workflow", "web"})
package dev.rollcall.schedule;

import org.springframework.modulith.ApplicationModule;
