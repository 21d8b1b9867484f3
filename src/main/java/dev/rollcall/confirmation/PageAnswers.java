package dev.rollcall.confirmation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One submitted page, checked.
 *
 * @param items an answer for everything that was asked
 * @param others what was not listed
 * @param remark null where none was given
 * @param more questions about the page as a whole that the owner of the process added
 */
record PageAnswers(List<ItemAnswer> items, List<UnlistedThing> others, String remark, Map<String, Object> more) {

    PageAnswers {
        items = List.copyOf(items);
        others = List.copyOf(others);
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

    boolean hasSomethingOfOurs() {
        return others.stream().anyMatch(UnlistedThing::ours);
    }
}
