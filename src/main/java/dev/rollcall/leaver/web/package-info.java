/** Departures on pages and in the API, and the page on which a leaver says how things come back. */
package dev.rollcall.leaver.web;
