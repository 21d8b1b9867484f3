package dev.rollcall.policy.table;

/** Ends the reading of a table at a fault behind which nothing can be told. Never leaves the package. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    Refused(String where, String what, String mend) {
        super(what, null, false, false);
        this.fault = new Fault(where, what, mend);
    }

    Fault fault() {
        return fault;
    }
}
