/** What people are told of counts by mail. */
package dev.rollcall.locate.mail;
