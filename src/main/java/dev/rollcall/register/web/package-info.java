/**
 * Pages and API of the register and of the people in it: lists with filters and exports, records with their history,
 * editing that shows both versions on conflict.
 */
package dev.rollcall.register.web;
