/** The step of an audit's process that ends it. */
package dev.rollcall.evidence.process;
