package dev.rollcall.audit;

/**
 * A method with the rule of the table that gave it; what follows another thing has those of it.
 *
 * @param number of the record of the decision, 0 where none was kept
 */
record DecidedMethod(Method method, String rule, long number) {

    DecidedMethod as(Method other) {
        return new DecidedMethod(other, rule, number);
    }
}
