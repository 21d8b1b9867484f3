/** The process missing-item-chase and its three tasks. */
package dev.rollcall.missing.process;
