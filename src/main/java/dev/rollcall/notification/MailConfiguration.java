package dev.rollcall.notification;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/** Chooses how mails leave: by SMTP where spring.mail.host is set, else into the mailbox. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    MailTransport mailTransport(
            ObjectProvider<JavaMailSender> smtp,
            JdbcClient jdbc,
            Clock clock,
            @Value("${spring.mail.host:}") String host,
            @Value("${rollcall.mail.reply-to:}") String replyTo,
            @Value("${rollcall.demo.enabled:false}") boolean demo) {
        JavaMailSender sender = smtp.getIfAvailable();
        return sender == null || host.isBlank()
                ? new MailboxTransport(jdbc, clock, !demo)
                : new SmtpTransport(sender, replyTo);
    }
}
