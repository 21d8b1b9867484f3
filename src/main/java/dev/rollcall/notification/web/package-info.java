/** Pages for administrators: mails that have not gone out, and the mailbox of an installation without a mail server. */
package dev.rollcall.notification.web;
