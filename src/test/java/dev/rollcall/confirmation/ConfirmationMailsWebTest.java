package dev.rollcall.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.access.Links;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.history.Author;
import dev.rollcall.notification.MailTemplate;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Each mail of this module as its reader gets it, in both forms. */
@WebTest
class ConfirmationMailsWebTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<MailTemplate> templates;

    @Autowired
    SpringTemplateEngine html;

    @Autowired
    PreparingConfirmations preparing;

    @Autowired
    EndingConfirmations ending;

    @Autowired
    AnsweringConfirmations answering;

    @Autowired
    Confirmations confirmations;

    @Autowired
    CompanyTime time;

    private ConfirmationRows rows;
    private UUID boss;
    private UUID anna;
    private UUID audit;
    private UUID laptop;

    @BeforeEach
    void annaIsAsked() {
        rows = new ConfirmationRows(jdbc);
        boss = rows.person("Boss", null);
        anna = rows.person("Anna & Söhne", boss);
        laptop = rows.asset(rows.kind(false), anna, "PF-0A1B2C");
        audit = rows.audit("Autumn", time.today().plusDays(10));
        rows.item(audit, laptop);
        preparing.prepareSome(new AuditId(audit));
    }

    @Test
    void askWithTheListTheLastDayAndALink() {
        for (String name : List.of("confirmation_to_holder", "reminder_to_holder")) {
            Rendered mail = render(name, anna, confirmation());
            assertThat(mail.both())
                    .allSatisfy(text -> assertThat(text)
                            .contains(
                                    "Autumn", "ThinkPad T14", "1B2C", "https://example.org/c/TOKEN", "IT service desk")
                            .contains(String.valueOf(time.today().plusDays(10).getYear())));
            assertThat(mail.subject()).contains("confirm your equipment by");
            assertThat(mail.html()).contains("Anna &amp; Söhne");
        }
    }

    @Test
    void areNotSentToWhomHasAnswered() {
        answer(new GivenBy(Author.person(Ids.next()), null));

        assertThat(content("confirmation_to_holder", anna, confirmation())).isEmpty();
        assertThat(content("reminder_to_holder", anna, confirmation())).isEmpty();
    }

    @Test
    void theReceiptSaysWhatWasAnsweredAndHowToAnswerAgain() {
        UUID submission = answer(new GivenBy(Author.person(Ids.next()), null));
        String reference = rows.one("SELECT receipt FROM submission WHERE id = ?", Ids.bytes(submission));

        Rendered mail = render("receipt_to_holder", anna, submission);

        assertThat(mail.subject()).isEqualTo("Your answer has arrived: " + reference);
        assertThat(mail.both())
                .allSatisfy(text -> assertThat(text)
                        .contains(reference, "ThinkPad T14", "T1", "I have it", "https://example.org/c/TOKEN"));
        assertThat(rows.one("SELECT COUNT(*) FROM outbox WHERE template = 'receipt_to_holder'"))
                .isEqualTo("1");
    }

    @Test
    void theReceiptNamesWhoeverAnsweredForAnother() {
        UUID key = UUID.fromString("00000000-0000-0000-0000-0000000000aa");
        jdbc.sql("UPDATE person SET subject_key = ? WHERE id = ?")
                .params(Ids.bytes(key), Ids.bytes(boss))
                .update();
        UUID submission = answer(new GivenBy(Author.person(key), OnBehalf.MANAGER));

        Rendered mail = render("receipt_to_holder", anna, submission);

        assertThat(mail.subject()).startsWith("Answered for you: ");
        assertThat(mail.text()).contains("Boss (as manager)");
    }

    @Test
    void tellManagerLeadAndItWhoIsSilent() {
        jdbc.sql("UPDATE confirmation SET chase_level = 3").update();
        assertThat(render("digest_to_person", boss, null).both())
                .allSatisfy(text -> assertThat(text).contains("Autumn", "https://example.org/audits"));
        assertThat(render("silent_to_lead", boss, audit).both())
                .allSatisfy(text -> assertThat(text).contains("https://example.org/audits/" + audit + "/answers"));
        rows.absent(anna, time.today(), time.today());
        assertThat(content("digest_to_person", boss, null)).isEmpty();
        assertThat(content("silent_to_lead", boss, audit)).isEmpty();
    }

    @Test
    void theSheetNamesTheTeam() {
        rows.reach(anna, "SHEET");
        assertThat(render("sheet_to_lead", boss, audit).both())
                .allSatisfy(text -> assertThat(text).contains("1 thing", "https://example.org/team-sheet"));
        rows.reach(anna, "MAIL");
        assertThat(content("sheet_to_lead", boss, audit)).isEmpty();
    }

    @Test
    void tellWhoWasAskedThatTheAuditIsOff() {
        jdbc.sql("UPDATE audit SET cancel_reason = 'The budget is gone'").update();

        assertThat(render("withdrawn_to_holder", anna, confirmation()).both())
                .allSatisfy(text -> assertThat(text).contains("Autumn was called off", "The budget is gone"));
    }

    @Test
    void tellItThatALinkReachedSomebodyElse() {
        assertThat(render("not_me_to_it", boss, anna).both())
                .allSatisfy(text -> assertThat(text).contains("https://example.org/"));
    }

    private UUID answer(GivenBy by) {
        UUID submission = UUID.randomUUID();
        Map<String, Object> data = Map.of("items", List.of(Map.of("itemId", laptop.toString(), "answer", "HAVE")));
        assertThat(answering.answer(new PersonId(anna), submission, data, by))
                .isInstanceOf(AnswerResult.Received.class);
        confirmations.flush();
        return submission;
    }

    private UUID confirmation() {
        return confirmations
                .of(new AuditId(audit), new PersonId(anna))
                .orElseThrow()
                .confirmationId()
                .value();
    }

    private Optional<MailTemplate.Content> content(String name, UUID recipient, UUID subject) {
        MailTemplate template = templates.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return template.content(new MailTemplate.Request(subject, new PersonId(recipient), Map.of(), new TestLinks()));
    }

    private Rendered render(String name, UUID recipient, UUID subject) {
        MailTemplate.Content content = content(name, recipient, subject).orElseThrow();
        Map<String, Object> model = new HashMap<>(content.model());
        model.put("subject", content.subject());
        model.put("contact", "IT service desk");
        Context context = new Context(Locale.ENGLISH, model);
        return new Rendered(content.subject(), plain().process(name, context), html.process("mail/" + name, context));
    }

    private static SpringTemplateEngine plain() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.setSuffix(".txt");
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private record Rendered(String subject, String text, String html) {
        List<String> both() {
            return List.of(text, html);
        }
    }

    private static final class TestLinks implements MailTemplate.Links {
        @Override
        public String page(String path) {
            return "https://example.org" + path;
        }

        @Override
        public String capability(String purpose, String path, PersonId person, UUID subject, Duration validFor) {
            assertThat(purpose).isEqualTo(Links.CONFIRM);
            return page(path + "TOKEN");
        }
    }
}
