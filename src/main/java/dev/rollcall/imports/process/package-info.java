/** The process register-import on the engine: its delegates, and the task that waits for a confirmation. */
package dev.rollcall.imports.process;
