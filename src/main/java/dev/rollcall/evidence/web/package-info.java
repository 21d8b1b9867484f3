/** The report of an audit as a page, a table and JSON. */
package dev.rollcall.evidence.web;
