package dev.rollcall.access;

/** What an account is for. An account may have several; what each may do is decided by the WhoMay classes of the modules. */
public enum Role {
    /** Accounts, tokens, failed mails, incidents, decision tables; everything that IT may. */
    ADMIN("Administrator"),
    /** Runs audits: imports, register, counts, findings. */
    IT("IT staff"),
    /** Sees the progress of audits; sees by name only their own reporting line. */
    MANAGER("Manager"),
    /** Approves corrections up to a limit. */
    APPROVER("Approver"),
    /** Reads one audit with its evidence, until a date. */
    AUDITOR("Auditor"),
    /** Sees and confirms what they hold. */
    EMPLOYEE("Employee");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** What pages call it. */
    public String label() {
        return label;
    }

    /** The condition that a column with an account's roles holds this one; a plain LIKE would find IT in AUDITOR. */
    public String heldIn(String column) {
        return "CONCAT(',', " + column + ", ',') LIKE '%," + name() + ",%'";
    }
}
