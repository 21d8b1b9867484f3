/** Pages and API of purchases, and the page on which people acknowledge what was issued to them. */
package dev.rollcall.purchase.web;
