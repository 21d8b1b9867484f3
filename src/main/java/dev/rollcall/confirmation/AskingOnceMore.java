package dev.rollcall.confirmation;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks people once more who have answered, or had nothing left to answer, and mails those who can be mailed. */
@Component
class AskingOnceMore {

    private final Confirmations confirmations;
    private final OpeningConfirmations opening;
    private final PeopleToAsk people;
    private final AskingMails mails;
    private final CompanyTime time;

    AskingOnceMore(
            Confirmations confirmations,
            OpeningConfirmations opening,
            PeopleToAsk people,
            AskingMails mails,
            CompanyTime time) {
        this.confirmations = confirmations;
        this.opening = opening;
        this.people = people;
        this.mails = mails;
        this.time = time;
    }

    void again(List<Confirmation> some, LocalDate due) {
        some.forEach(one -> opening.reopen(one, due));
        confirmations.flush();
        Set<PersonId> mailed = some.stream()
                .map(one -> people.one(one.personId(), time.today()))
                .filter(one -> one.byMail() && !one.isAbsent())
                .map(PeopleToAsk.Asked::person)
                .collect(Collectors.toSet());
        mails.queue(mailed);
    }
}
