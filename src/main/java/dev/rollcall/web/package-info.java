/**
 * What all pages share: the layout and its fragments, the home page and the search, which ask beans that the modules
 * implement, error pages, and one bounded retry at the edge. Holds no rule of the business.
 */
@ApplicationModule(allowedDependencies = {"values", "calendar", "access", "workflow"})
package dev.rollcall.web;

import org.springframework.modulith.ApplicationModule;
