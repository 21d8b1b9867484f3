/** How the process of an audit is started, moved and heard; the only place of the module that knows the engine. */
package dev.rollcall.audit.process;
