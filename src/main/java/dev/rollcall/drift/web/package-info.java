/** The page of accuracy over time, and the same for programs. */
package dev.rollcall.drift.web;
