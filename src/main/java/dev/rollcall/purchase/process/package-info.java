/** The processes purchase-intake and receipt-acknowledgement, and their tasks. */
package dev.rollcall.purchase.process;
