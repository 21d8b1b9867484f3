package dev.rollcall.confirmation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One submitted page, checked.
 *
 * @param items an answer for everything that was asked
 * @param others what was not listed
 * @param shown refs of what was not listed and the page showed, so that it is taken back where it is not sent again
 * @param remark null where none was given
 * @param more questions about the page as a whole that the owner of the process added
 */
record PageAnswers(
        List<ItemAnswer> items,
        List<UnlistedThing> others,
        Set<String> shown,
        String remark,
        Map<String, Object> more) {

    PageAnswers {
        items = List.copyOf(items);
        others = List.copyOf(others);
        shown = Set.copyOf(shown);
        more = Map.copyOf(more);
    }

    /** Where the answers of one confirmation lead: later beats differences beats confirmed. */
    static ConfirmationState outcome(List<ItemAnswer> answers, boolean somethingUnlisted) {
        if (askAgainOn(answers).isPresent()) {
            return ConfirmationState.DEFERRED;
        }
        boolean asExpected = !somethingUnlisted && answers.stream().allMatch(ItemAnswer::isPlainYes);
        return asExpected ? ConfirmationState.CONFIRMED : ConfirmationState.DIFFERENCES;
    }

    /** The day by which everything can be checked, if something cannot be now. */
    static Optional<LocalDate> askAgainOn(List<ItemAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.kind() == AnswerKind.LATER)
                .map(ItemAnswer::laterDate)
                .max(LocalDate::compareTo);
    }
}
