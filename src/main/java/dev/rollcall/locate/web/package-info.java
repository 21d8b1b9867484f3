/** The counting page, the counts of an audit, and the same for other programs. */
package dev.rollcall.locate.web;
