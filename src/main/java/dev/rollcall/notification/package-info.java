/**
 * Mail: the outbox, its dispatcher and the mailbox for installations without a mail server. A mail is a row written in
 * the transaction that causes it; it is rendered and sent afterwards.
 */
@ApplicationModule(allowedDependencies = {"values", "calendar", "people", "access"})
package dev.rollcall.notification;

import org.springframework.modulith.ApplicationModule;
