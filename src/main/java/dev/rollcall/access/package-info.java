/**
 * Who may come in and what they may do: accounts, roles, sign-in, API tokens and mailed links.
 */
@ApplicationModule(allowedDependencies = {"values", "history", "people"})
package dev.rollcall.access;

import org.springframework.modulith.ApplicationModule;
