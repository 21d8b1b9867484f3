/** Pages and API of imports. */
package dev.rollcall.imports.web;
