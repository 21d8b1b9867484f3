/** The list of missing items, the page of one case, the pages of those who are asked; the cases in the API. */
package dev.rollcall.missing.web;
