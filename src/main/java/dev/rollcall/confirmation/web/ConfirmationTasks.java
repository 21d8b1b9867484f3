package dev.rollcall.confirmation.web;

import dev.rollcall.access.Actor;
import dev.rollcall.confirmation.AnswerResult;
import dev.rollcall.confirmation.AnsweringConfirmations;
import dev.rollcall.confirmation.ReadingPages;
import dev.rollcall.confirmation.WhoMayAnswer;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import dev.rollcall.workflow.TaskWork;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The tasks "Confirm equipment" in task lists; a person's own page serves them better than the plain form. */
@Component
class ConfirmationTasks implements TaskWork {

    private final ReadingPages reading;
    private final AnsweringConfirmations answering;
    private final WhoMayAnswer whoMay;

    ConfirmationTasks(ReadingPages reading, AnsweringConfirmations answering, WhoMayAnswer whoMay) {
        this.reading = reading;
        this.answering = answering;
        this.whoMay = whoMay;
    }

    @Override
    public String formId() {
        return EquipmentPages.FORM;
    }

    @Override
    public Map<UUID, Title> titles(Collection<UUID> subjects) {
        return reading.titles(subjects);
    }

    @Override
    public Map<String, Object> formData(TaskView task, Actor actor) {
        return reading.formData(person(task));
    }

    @Override
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        PersonId person = person(task);
        AnswerResult result = answering.answer(person, Ids.next(), answers, whoMay.require(actor, person));
        if (result instanceof AnswerResult.Received received) {
            return Result.done("/people/" + person + "/equipment/receipts/"
                    + received.receipt().reference());
        }
        if (result instanceof AnswerResult.Invalid invalid) {
            return Result.refused(String.join(" ", invalid.errors().values()));
        }
        return Result.refused(((AnswerResult.Refused) result).reason());
    }

    @Override
    public Optional<String> page(TaskView task) {
        return reading.personOf(task.subject()).map(person -> "/people/" + person + "/equipment");
    }

    @Override
    public boolean permits(TaskView task, Actor actor) {
        return reading.personOf(task.subject())
                .flatMap(person -> whoMay.find(actor, person))
                .isPresent();
    }

    private PersonId person(TaskView task) {
        return reading.personOf(task.subject()).orElseThrow();
    }
}
