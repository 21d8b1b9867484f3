/**
 * Rollcall in a real browser: a crawl over every page, and journeys of people through the sample company. Page objects know
 * the marks of a page, tests know what people want. Skipped, and loudly so, where there is no Chromium.
 */
package dev.rollcall.ui;
