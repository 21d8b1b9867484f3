package dev.rollcall.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders a queued mail from its record as it now is, in HTML and in plain text. */
@Component
class RenderingMails {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final Map<String, MailTemplate> templates;
    private final MintingLinks links;
    private final ObjectMapper json;
    private final SpringTemplateEngine html;
    private final String contact;
    private final SpringTemplateEngine text = textEngine();

    RenderingMails(
            List<MailTemplate> templates,
            MintingLinks links,
            ObjectMapper json,
            SpringTemplateEngine html,
            @Value("${rollcall.mail.contact}") String contact) {
        this.templates = templates.stream().collect(Collectors.toMap(MailTemplate::name, Function.identity()));
        this.links = links;
        this.json = json;
        this.html = html;
        this.contact = contact;
    }

    /** Empty when the mail is not needed any more. */
    Optional<Rendered> render(QueuedMail mail) throws MailRefused {
        MailTemplate template = templates.get(mail.template());
        if (template == null) {
            throw new MailRefused(true, "There is no template " + mail.template());
        }
        PersonId recipient = mail.personId() == null ? null : new PersonId(mail.personId());
        return template.content(new MailTemplate.Request(mail.subjectId(), recipient, params(mail), links))
                .map(content -> rendered(mail.template(), content));
    }

    private Rendered rendered(String name, MailTemplate.Content content) {
        Map<String, Object> model = new HashMap<>(content.model());
        model.put("subject", content.subject());
        model.put("contact", contact);
        Context context = new Context(Locale.ENGLISH, model);
        String subject = content.subject().replaceAll("\\s+", " ").strip();
        return new Rendered(subject, text.process(name, context), html.process("mail/" + name, context));
    }

    private Map<String, Object> params(QueuedMail mail) throws MailRefused {
        try {
            return mail.params() == null ? Map.of() : json.readValue(mail.params(), MAP);
        } catch (JsonProcessingException e) {
            throw new MailRefused(true, "The parameters cannot be read");
        }
    }

    private static SpringTemplateEngine textEngine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.setSuffix(".txt");
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    /** The two bodies of a mail and its subject line. */
    record Rendered(String subject, String text, String html) {}
}
