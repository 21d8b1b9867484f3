package dev.rollcall.confirmation;

import dev.rollcall.people.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a person's page, over all audits that ask. The confirmations' rows are locked first, so that answering, answering
 * twice and closing take turns; their tasks are completed as the last act.
 */
@Service
public class AnsweringConfirmations {

    private final OpenPages pages;
    private final CheckingAnswers checking;
    private final Submissions submissions;
    private final RecordingAnswers recording;
    private final UnlistedThings unlisted;
    private final SettlingConfirmations settling;

    AnsweringConfirmations(
            OpenPages pages,
            CheckingAnswers checking,
            Submissions submissions,
            RecordingAnswers recording,
            UnlistedThings unlisted,
            SettlingConfirmations settling) {
        this.pages = pages;
        this.checking = checking;
        this.submissions = submissions;
        this.recording = recording;
        this.unlisted = unlisted;
        this.settling = settling;
    }

    /**
     * Takes the page.
     *
     * @param person whose equipment it is
     * @param submission id that the page made: the same id gives the same receipt, another replaces the earlier answer
     * @param data as sent by form equipment-confirmation
     */
    @Transactional
    public AnswerResult answer(PersonId person, UUID submission, Map<String, Object> data, GivenBy by) {
        OpenPage page = pages.lock(person);
        Optional<Receipt> earlier = submissions.find(submission);
        if (earlier.isPresent()) {
            return earlier.get().person().equals(person)
                    ? new AnswerResult.Received(earlier.get())
                    : new AnswerResult.Refused("This page was sent for somebody else. Reload it and answer again.");
        }
        if (page.isEmpty()) {
            return new AnswerResult.Refused(
                    "This is not taken any more: the last day has passed or the audit was ended. Nothing was saved.");
        }
        CheckingAnswers.Checked checked = checking.check(data, page);
        if (!checked.errors().isEmpty()) {
            return new AnswerResult.Invalid(checked.errors());
        }
        return new AnswerResult.Received(take(page, checked, submission, by));
    }

    private Receipt take(OpenPage page, CheckingAnswers.Checked checked, UUID submission, GivenBy by) {
        Receipt receipt = submissions.add(submission, page.person(), by, checked.values());
        Map<ConfirmationId, Boolean> replaced = recording.record(page, checked.answers(), receipt, by);
        boolean somethingOfOurs = unlisted.of(page.person(), page.confirmations()).stream()
                .anyMatch(one -> one.thing().ours());
        for (Confirmation confirmation : page.confirmations()) {
            settling.settle(
                    confirmation,
                    RecordingAnswers.of(confirmation, page, checked.answers()),
                    somethingOfOurs,
                    new SettlingConfirmations.Answered(receipt, by, replaced.get(confirmation.confirmationId())));
        }
        return receipt;
    }
}
