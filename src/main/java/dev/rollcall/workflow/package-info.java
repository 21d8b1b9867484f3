/**
 * The process engine at arm's length: its configuration, the task inbox, forms and their validation, the decisions in
 * force, and diagrams. Beside the process packages of the modules, the only place that knows the engine.
 */
@ApplicationModule(allowedDependencies = {"values", "history", "calendar", "people", "access"})
package dev.rollcall.workflow;

import org.springframework.modulith.ApplicationModule;
