/** Pages and API of licences: list with exports, a licence with its position, accounts, seats and files, editing. */
package dev.rollcall.licence.web;
