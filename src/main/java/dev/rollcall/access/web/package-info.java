/** The edge of the service: who is let in to which address, sign-in, and the pages about accounts and tokens. */
package dev.rollcall.access.web;
