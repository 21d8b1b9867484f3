/** The review on the engine: the steps "Reconcile" and "Apply corrections" of audit.bpmn and the tasks between them. */
package dev.rollcall.finding.process;
