/** The processes of room counts and searches on the engine. */
package dev.rollcall.locate.process;
