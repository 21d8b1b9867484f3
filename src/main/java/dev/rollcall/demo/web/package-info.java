/** The page about the sample company, for visitors. Exists in the profile demo alone. */
package dev.rollcall.demo.web;
