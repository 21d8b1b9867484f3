package dev.rollcall.notification;

/** Hands mails over: to a mail server, or to the mailbox of an installation without one. */
interface MailTransport {
    void send(Mail mail) throws MailRefused;
}
