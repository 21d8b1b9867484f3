package dev.rollcall.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@WebTest
class MailTemplatesWebTest {

    @Autowired
    private List<MailTemplate> templates;

    @Test
    void comeInHtmlAndInPlainText() {
        assertThat(templates).isNotEmpty().allSatisfy(template -> {
            assertThat(new ClassPathResource("templates/mail/" + template.name() + ".html").exists())
                    .as(template.name() + ".html")
                    .isTrue();
            assertThat(new ClassPathResource("templates/mail/" + template.name() + ".txt").exists())
                    .as(template.name() + ".txt")
                    .isTrue();
        });
    }

    @Test
    void areNamedAsEventToRecipient() {
        assertThat(templates)
                .extracting(MailTemplate::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9_]+_to_[a-z_]+"));
    }
}
