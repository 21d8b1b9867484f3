package dev.rollcall.missing;

import dev.rollcall.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody is asked about one missing item. Changes only through {@link Questions}.
 *
 * @param askedAs in which part
 * @param personId who answers; the deputy, once the duty has moved
 * @param speaksFor who is meant, where no mail reaches them and the person answers for them; else null, as their id
 * @param state OPEN, ANSWERED, NO_ANSWER or WITHDRAWN
 * @param thing tag and title of the item
 * @param quietUntil not told of it before that day, may be null
 * @param snoozeReason as the person gave it, may be null
 * @param answer HAVE, ELSEWHERE, LOST, STOLEN or UNKNOWN; null without one
 */
public record Question(
        QuestionId id,
        CaseId caseId,
        AskedAs askedAs,
        PersonId personId,
        String person,
        PersonId speaksForId,
        String speaksFor,
        String state,
        String thing,
        LocalDate asked,
        LocalDate due,
        LocalDate quietUntil,
        String snoozeReason,
        String answer,
        String place,
        Instant answeredAt) {

    /** In which part the person is asked, as a sentence goes on after "you are asked". */
    public String part() {
        return (speaksFor == null ? "as " : "for " + speaksFor + ", who gets no mail, as ") + askedAs.words();
    }

    public boolean isOpen() {
        return state.equals("OPEN");
    }
}
