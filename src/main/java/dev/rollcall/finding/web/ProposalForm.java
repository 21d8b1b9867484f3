package dev.rollcall.finding.web;

/**
 * What somebody fills in, or sends, to propose a correction of their own.
 *
 * @param asset tag or serial, or the id
 * @param field as history names it
 * @param to what the register should say; people by mail address or name, places by site / room; empty for nothing
 * @param reason how they know
 */
record ProposalForm(String asset, String field, String to, String reason) {}
