package dev.rollcall.access;

/** What an account is for. An account may have several; what each may do is decided by the WhoMay classes of the modules. */
public enum Role {
    /** Accounts, tokens, failed mails, incidents, decision tables; everything that IT may. */
    ADMIN,
    /** Runs audits: imports, register, counts, findings. */
    IT,
    /** Sees the progress of audits; sees by name only their own reporting line. */
    MANAGER,
    /** Approves corrections up to a limit. */
    APPROVER,
    /** Reads one audit with its evidence, until a date. */
    AUDITOR,
    /** Sees and confirms what they hold. */
    EMPLOYEE
}
