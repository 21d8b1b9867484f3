/**
 * The list of fixed assets that finance keeps, compared with the register. A <em>difference</em> is something bought and
 * never registered, registered and never bought, or written off and still in use; one that is <em>noted</em> is a finding
 * of every audit while it lasts.
 */
package dev.rollcall.purchase.ledger;
