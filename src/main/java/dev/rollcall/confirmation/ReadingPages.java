package dev.rollcall.confirmation;

import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import dev.rollcall.workflow.TaskWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the page of one person shows, and what mails say of it. Changes nothing. */
@Service
@Transactional(readOnly = true)
public class ReadingPages {

    private final OpenPages pages;
    private final AnswerRows answers;
    private final UnlistedThings unlisted;
    private final Confirmations confirmations;
    private final People people;
    private final String contact;

    ReadingPages(
            OpenPages pages,
            AnswerRows answers,
            UnlistedThings unlisted,
            Confirmations confirmations,
            People people,
            @Value("${rollcall.mail.contact}") String contact) {
        this.confirmations = confirmations;
        this.pages = pages;
        this.answers = answers;
        this.unlisted = unlisted;
        this.people = people;
        this.contact = contact;
    }

    /** Empty when nothing can be answered now. */
    public Optional<View> of(PersonId person) {
        OpenPage page = pages.of(person);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        List<OpenPage.AskingAudit> asking = page.confirmations().stream()
                .map(one -> page.audits().get(one.auditId()))
                .toList();
        return Optional.of(new View(
                name(person),
                asking.stream().map(OpenPage.AskingAudit::name).toList(),
                asking.stream()
                        .map(OpenPage.AskingAudit::announcement)
                        .filter(text -> text != null && !text.isBlank())
                        .toList(),
                page.due(),
                page.isAnswered(),
                page.items(),
                ask(asking)));
    }

    private String ask(List<OpenPage.AskingAudit> asking) {
        PersonId lead = asking.get(0).lead();
        return lead == null ? contact : name(lead);
    }

    public String name(PersonId person) {
        return people.find(person).map(one -> one.fields().displayName()).orElse("");
    }

    /** Whose page a confirmation belongs to. */
    public Optional<PersonId> personOf(UUID confirmation) {
        return confirmations.find(new ConfirmationId(confirmation)).map(Confirmation::personId);
    }

    /** Confirmation → what task lists call it. */
    public Map<UUID, TaskWork.Title> titles(Collection<UUID> subjects) {
        Map<UUID, TaskWork.Title> titles = new LinkedHashMap<>();
        for (Confirmation one : confirmations.findByIdIn(subjects)) {
            titles.put(
                    one.confirmationId().value(),
                    new TaskWork.Title("Equipment of " + name(one.personId()), "", one.due()));
        }
        return titles;
    }

    /** The data of the form, with the answers given before filled in. */
    public Map<String, Object> formData(PersonId person) {
        OpenPage page = pages.of(person);
        Map<Object, ItemAnswer> given = answers.current(page.confirmations()).stream()
                .collect(Collectors.toMap(ItemAnswer::asset, Function.identity(), (first, later) -> later));
        List<Map<String, Object>> items = new ArrayList<>();
        for (HeldItem item : page.items()) {
            Map<String, Object> data = new LinkedHashMap<>(FormData.item(item));
            ItemAnswer answer = given.get(item.asset());
            if (answer != null && answer.kind() != AnswerKind.LATER) {
                data.putAll(FormData.answer(answer));
            }
            items.add(data);
        }
        List<UnlistedThings.Listed> others = unlisted.of(person, page.confirmations());
        return Map.of(
                "items",
                items,
                "others",
                others.stream().map(one -> FormData.other(one.thing())).toList(),
                "listed",
                others.stream().map(UnlistedThings.Listed::ref).toList());
    }

    /**
     * @param name of the person
     * @param audits names of those that ask
     * @param announcements their texts
     * @param ask whom to ask: the audit's lead, else the contact
     */
    public record View(
            String name,
            List<String> audits,
            List<String> announcements,
            LocalDate due,
            boolean answered,
            List<HeldItem> items,
            String ask) {

        /** "I have all of these" is offered only where nothing has to be proved; it leaves out what is looked for. */
        public boolean mayHaveAll() {
            return items.stream().filter(item -> item.gone() == null).count() > 1
                    && items.stream().noneMatch(HeldItem::isProofAsked);
        }
    }
}
