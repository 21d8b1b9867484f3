package dev.rollcall.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by SMTP. A reply of 5xx or a bad address is permanent (RFC 5321, section 4.2.1); all else is tried again. */
class SmtpTransport implements MailTransport {

    private final JavaMailSender sender;

    private final String replyTo;

    /**
     * Sends by the given server.
     *
     * @param replyTo where answers go; empty for the sender
     */
    SmtpTransport(JavaMailSender sender, String replyTo) {
        this.sender = sender;
        this.replyTo = replyTo;
    }

    @Override
    public void send(Mail mail) throws MailRefused {
        try {
            sender.send(message(mail));
        } catch (MessagingException e) {
            throw refused(e);
        } catch (MailSendException e) {
            Exception first = e.getMessageExceptions().length > 0 ? e.getMessageExceptions()[0] : e;
            throw refused(first);
        } catch (MailException e) {
            throw new MailRefused(
                    false, "The mail server did not take it: " + e.getClass().getSimpleName());
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setValidateAddresses(true);
        helper.setFrom(mail.from());
        helper.setTo(mail.to());
        if (!replyTo.isBlank()) {
            helper.setReplyTo(replyTo);
        }
        helper.setSubject(mail.subject());
        helper.setText(mail.text(), mail.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Message-ID", mail.messageId());
        return message;
    }

    private static MailRefused refused(Exception cause) {
        for (Throwable e = cause;
                e != null;
                e = e instanceof MessagingException m && m.getNextException() != null
                        ? m.getNextException()
                        : e.getCause()) {
            if (e instanceof SMTPAddressFailedException failed) {
                return byCode(failed.getReturnCode(), failed.getMessage());
            }
            if (e instanceof SMTPSendFailedException failed
                    && failed.getReturnCode() > 0
                    && failed.getNextException() == null) {
                return byCode(failed.getReturnCode(), failed.getMessage());
            }
            if (e instanceof AddressException) {
                return new MailRefused(true, "The address is not valid.");
            }
        }
        return new MailRefused(
                false,
                "The mail server could not be reached: " + cause.getClass().getSimpleName());
    }

    private static MailRefused byCode(int code, String reply) {
        return new MailRefused(
                code >= 500,
                "The mail server answered: " + String.valueOf(reply).strip());
    }
}
