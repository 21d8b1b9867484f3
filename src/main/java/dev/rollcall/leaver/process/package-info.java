/** The processes leaver-offboarding, asset-return, seat-release and move-confirmation on the engine. */
package dev.rollcall.leaver.process;
