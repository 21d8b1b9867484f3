/** The process licence-review on the engine: its delegates and its tasks. */
package dev.rollcall.review.process;
