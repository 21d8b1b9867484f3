/** What the register and its evidence know about a missing thing. */
package dev.rollcall.missing.facts;
