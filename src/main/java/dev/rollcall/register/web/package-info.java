/**
 * Pages and API of the register and of the people in it: lists with filters and exports, records with their history,
 * editing that shows both versions on conflict. What is public here serves the pages of licences, which are records of the
 * register too.
 */
@NamedInterface("web")
package dev.rollcall.register.web;

import org.springframework.modulith.NamedInterface;
