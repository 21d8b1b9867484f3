/**
 * How far the register drifts from reality: its <em>accuracy</em> in closed audits, by location and category, the root
 * causes behind it, and the audit that should come next. Reads audits and findings; nobody uses it.
 */
@ApplicationModule(allowedDependencies = {"values", "calendar", "people", "audit", "finding", "access", "web"})
package dev.rollcall.drift;

import org.springframework.modulith.ApplicationModule;
