/** The process missing-item-chase and its tasks. */
package dev.rollcall.missing.process;
