/** The decision tables and proposals to change them: pages for administrators, and the API. */
package dev.rollcall.policy.web;
