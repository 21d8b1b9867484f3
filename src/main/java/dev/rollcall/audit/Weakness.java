package dev.rollcall.audit;

/** What would weaken an audit if it started now. Each is mended, or accepted with a reason. */
public enum Weakness {
    NO_SERIAL(
            Subject.ASSET,
            "Assets without a serial number",
            "They can be told apart by their tag alone, if they have one.",
            "k.tracking = 'EACH' AND k.virtual_kind = FALSE AND a.serial_key IS NULL"),
    NO_HOLDER_OR_PLACE(
            Subject.ASSET,
            "Assets without holder and place",
            "There is nobody to ask and nowhere to look; each becomes a search.",
            "k.virtual_kind = FALSE AND a.holder_id IS NULL AND a.location_id IS NULL AND a.parent_id IS NULL"),
    SAME_SERIAL(
            Subject.ASSET,
            "Assets that share a serial number",
            "One thing recorded twice, or a typing error.",
            "a.serial_key IS NOT NULL AND EXISTS (SELECT 1 FROM asset o WHERE o.serial_key = a.serial_key AND o.id <> a.id"
                    + " AND o.status <> 'DISPOSED')"),
    HOLDER_LEFT(
            Subject.ASSET,
            "Assets held by somebody who has left",
            "Nobody will answer for them; each is counted or searched instead.",
            "(p.status = 'LEFT' OR p.last_day < :today)"),
    ORDERED_NOT_RECORDED(
            Subject.ASSET,
            "Recent orders with nothing received on record",
            "What was delivered without being recorded turns up as unknown.",
            "a.status = 'ORDERED'"),
    HOLDER_WITHOUT_ADDRESS(
            Subject.PERSON,
            "People without an address",
            "They cannot be sent a mail. Give them an address, a printed slip or a team sheet.",
            "(x.email IS NULL OR x.email = '') AND x.reach = 'MAIL' AND x.status <> 'LEFT'"),
    SHARED_ADDRESS(
            Subject.PERSON,
            "People who share one address",
            "Whoever reads the mail answers for both.",
            "x.email IS NOT NULL AND x.status <> 'LEFT' AND EXISTS (SELECT 1 FROM person o WHERE o.email = x.email"
                    + " AND o.id <> x.id AND o.status <> 'LEFT')"),
    KIND_WITHOUT_RECORDS(
            Subject.KIND,
            "Kinds with nothing on record",
            "Either there is none, or none was ever recorded.",
            "x.tracking <> 'NONE' AND x.virtual_kind = FALSE AND NOT EXISTS (SELECT 1 FROM asset o WHERE o.kind_id = x.id"
                    + " AND o.status NOT IN ('RETIRED', 'DISPOSED'))"),
    LICENCE_WITHOUT_OWNER(
            Subject.LICENCE,
            "Licences without an owner",
            "Nobody in particular decides about them; the IT staff has to.",
            "x.owner_id IS NULL"),
    LICENCE_WITHOUT_ACCOUNTS(
            Subject.LICENCE,
            "Licences without a list of accounts",
            "Each review begins with getting one.",
            "NOT EXISTS (SELECT 1 FROM account_list o WHERE o.licence_id = x.id AND o.basis IN ('LIST', 'COUNT'))"),
    LICENCE_WITHOUT_PROOF(
            Subject.LICENCE,
            "Licences without proof of entitlement",
            "Without it what was bought counts as not bought.",
            "NOT EXISTS (SELECT 1 FROM licence_file o WHERE o.licence_id = x.id AND o.purpose = 'ENTITLEMENT')");

    /** What sort of record a weakness is about. */
    public enum Subject {
        ASSET,
        PERSON,
        KIND,
        LICENCE
    }

    private final Subject subject;
    private final String title;
    private final String why;
    private final String sql;

    Weakness(Subject subject, String title, String why, String sql) {
        this.subject = subject;
        this.title = title;
        this.why = why;
        this.sql = sql;
    }

    public Subject subject() {
        return subject;
    }

    public String title() {
        return title;
    }

    public String why() {
        return why;
    }

    /** A condition on a scope's tables for assets, otherwise on the person, kind or licence x. */
    String sql() {
        return sql;
    }
}
