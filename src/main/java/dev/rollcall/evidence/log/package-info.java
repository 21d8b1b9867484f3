/**
 * The evidence log of an audit: what happened, read from the tables of the modules in the transaction in which it happened,
 * appended, and sealed afterwards into a chain of hashes. A <em>source</em> is a table that evidence is read from, a
 * <em>kind</em> is what happened, a <em>seal</em> is the number and the hash of the last row in the chain.
 */
package dev.rollcall.evidence.log;
