/**
 * Changing policy without code. Somebody proposes a decision table with changed rules (a <em>proposal</em>), sees what would
 * have come out differently in the last audit, and a second person puts it in force for audits that start from then on.
 */
@ApplicationModule(allowedDependencies = {"values", "history", "access", "workflow", "web"})
package dev.rollcall.policy;

import org.springframework.modulith.ApplicationModule;
