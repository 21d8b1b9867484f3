/** Slips on paper: a page a person with what is asked and a QR code that opens their own page. */
package dev.rollcall.confirmation.print;
