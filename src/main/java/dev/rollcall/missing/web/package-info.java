/** The list of missing items and the page of one case; the same in the API. */
package dev.rollcall.missing.web;
