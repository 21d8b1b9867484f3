/**
 * Anyone who may hold equipment: employees, contractors and externals, with manager, deputy, department, place and
 * absences. Knows nothing of accounts or equipment.
 */
@ApplicationModule(allowedDependencies = {"values", "history", "calendar"})
package dev.rollcall.people;

import org.springframework.modulith.ApplicationModule;
