/**
 * Who or what changed which field of which record, from what to what, when and why. Append only; every module that
 * changes the register writes here and nowhere else.
 */
@ApplicationModule(allowedDependencies = {"values"})
package dev.rollcall.history;

import org.springframework.modulith.ApplicationModule;
