/** Pages and API of schedules, for those who run audits. */
package dev.rollcall.schedule.web;
