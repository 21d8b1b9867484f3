/** The pages of audits under /audits, and the same under /api/v1/audits. */
package dev.rollcall.audit.web;
