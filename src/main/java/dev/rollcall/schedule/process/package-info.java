/** The process audit-schedule on the engine. */
package dev.rollcall.schedule.process;
