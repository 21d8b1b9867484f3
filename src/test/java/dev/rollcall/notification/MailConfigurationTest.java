package dev.rollcall.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class MailConfigurationTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(MailConfiguration.class)
            .withBean(JdbcClient.class, () -> mock(JdbcClient.class))
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void sendsBySmtpWhereAMailServerIsConfigured() {
        context.withPropertyValues("spring.mail.host=mail.example.com")
                .run(started -> assertThat(started.getBean(MailTransport.class)).isInstanceOf(SmtpTransport.class));
    }

    @Test
    void deliversToTheMailboxOtherwise() {
        context.run(started -> assertThat(started.getBean(MailTransport.class)).isInstanceOf(MailboxTransport.class));
        context.withPropertyValues("spring.mail.host=")
                .run(started -> assertThat(started.getBean(MailTransport.class)).isInstanceOf(MailboxTransport.class));
    }
}
