/** The findings and approvals of an audit: pages, the page behind a mailed link, and the API. */
package dev.rollcall.finding.web;
