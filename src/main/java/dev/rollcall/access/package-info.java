/**
 * Who may come in and what they may do: accounts, roles, sign-in, API tokens and mailed links. The classes in this
 * package are the rules and the records; {@code web} holds the filters, the security configuration and the pages.
 */
@ApplicationModule(allowedDependencies = {"values", "history", "calendar", "people"})
package dev.rollcall.access;

import org.springframework.modulith.ApplicationModule;
