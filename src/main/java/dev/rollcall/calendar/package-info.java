/**
 * The company's days: its time zone, weekends, and public holidays by country and region.
 */
@ApplicationModule(allowedDependencies = {"values"})
package dev.rollcall.calendar;

import org.springframework.modulith.ApplicationModule;
