package dev.rollcall.confirmation;

import dev.rollcall.people.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes down what a checked page says: answers, evidence, extra items, and questions to those who were named. */
@Component
class RecordingAnswers {

    private final AnswerRows rows;
    private final GivingEvidence evidence;
    private final UnlistedThings unlisted;
    private final HandOvers handOvers;
    private final TakingBackHandOvers takingBack;
    private final AskingMails mails;

    RecordingAnswers(
            AnswerRows rows,
            GivingEvidence evidence,
            UnlistedThings unlisted,
            HandOvers handOvers,
            TakingBackHandOvers takingBack,
            AskingMails mails) {
        this.rows = rows;
        this.evidence = evidence;
        this.unlisted = unlisted;
        this.handOvers = handOvers;
        this.takingBack = takingBack;
        this.mails = mails;
    }

    /** Gives for each confirmation whether an earlier answer was replaced. */
    Map<ConfirmationId, Boolean> record(OpenPage page, PageAnswers answers, Receipt receipt, GivenBy by) {
        Map<ConfirmationId, Boolean> replaced = page.confirmations().stream()
                .map(Confirmation::confirmationId)
                .collect(Collectors.toMap(Function.identity(), rows::supersede));
        takingBack.takeBack(
                page.person(),
                page.confirmations().stream().map(Confirmation::auditId).toList(),
                answers);
        Set<PersonId> toMail = new LinkedHashSet<>();
        for (ItemAnswer answer : answers.items()) {
            HeldItem item = page.items().stream()
                    .filter(one -> one.asset().equals(answer.asset()))
                    .findFirst()
                    .orElseThrow();
            evidence.record(item, answer, page.person(), receipt, by);
            item.askedIn().forEach(asked -> handOvers.answered(asked.confirmation(), answer));
            if (answer.detail() == AnswerDetail.GIVEN
                    && answer.toPerson() != null
                    && handOvers.ask(item.askedIn().get(0).audit(), answer.asset(), page.person(), answer.toPerson())) {
                toMail.add(answer.toPerson());
            }
        }
        for (Confirmation confirmation : page.confirmations()) {
            rows.add(confirmation.confirmationId(), receipt.submission(), of(confirmation, page, answers), by);
        }
        unlisted.replace(page, answers.others(), answers.shown(), receipt, by);
        mails.queue(toMail);
        return replaced;
    }

    /** The answers that belong to one confirmation. */
    static List<ItemAnswer> of(Confirmation confirmation, OpenPage page, PageAnswers answers) {
        Set<Object> assets =
                page.itemsOf(confirmation).stream().map(HeldItem::asset).collect(Collectors.toSet());
        List<ItemAnswer> own = new ArrayList<>(answers.items());
        own.removeIf(answer -> !assets.contains(answer.asset()));
        return own;
    }
}
