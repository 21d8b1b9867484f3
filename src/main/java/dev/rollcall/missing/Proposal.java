package dev.rollcall.missing;

import java.util.Optional;

/**
 * How somebody thinks that a case ends.
 *
 * @param circumstances what is known of how it came about; required
 * @param policeReport number of the report; required for what was stolen
 * @param financeReference of finance, which alone writes off; may be null
 */
public record Proposal(Ending ending, String circumstances, String policeReport, String financeReference) {

    Optional<String> problem(MissingCase one) {
        if (ending == null) {
            return Optional.of("Choose what became of the item.");
        }
        if (circumstances == null || circumstances.isBlank()) {
            return Optional.of("Describe the circumstances.");
        }
        if (ending == Ending.BELOW_LIMIT
                && ChasePolicy.worth(one.money()).compareTo(one.plan().closeBelow()) >= 0) {
            return Optional.of("It is worth more than the limit of "
                    + one.plan().closeBelow().stripTrailingZeros().toPlainString()
                    + " below which policy lets a case be closed without more. Choose another ending.");
        }
        return ending == Ending.STOLEN && (policeReport == null || policeReport.isBlank())
                ? Optional.of("Enter the number of the police report.")
                : Optional.empty();
    }
}
