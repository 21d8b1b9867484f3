package dev.rollcall.evidence.log;

/**
 * What can happen in an audit, each read from one source. The sentence tells it: names in braces are values of the row, and
 * what stands in brackets is left out when one of its values is absent.
 */
public enum EvidenceKind {
    AUDIT_STARTED(
            "Audit started",
            EvidenceSource.AUDIT,
            "",
            "“{name}”, to be confirmed by {confirm_by}, counted by {count_by} and closed by {close_by}"),
    WEAKNESS_ACCEPTED("Weakness accepted", EvidenceSource.WEAKNESS, "", "{weakness}[, {covered} records][: “{words}”]"),
    AUDIT_FROZEN(
            "Scope frozen",
            EvidenceSource.AUDIT,
            "",
            "{items} items[, drawn from {sample_population} for {sample_confidence} % ± {sample_margin} % by the seed {sample_seed}]"),
    POLICY_COPIED(
            "Policy copied",
            EvidenceSource.POLICY,
            "",
            "{policy}[, in force since {in_force_since}][, put in force by {put_key}][, put in force by {put_name}][. “{words}”]"),
    ITEM_EXPECTED(
            "Expected",
            EvidenceSource.ITEM,
            "",
            "[With {about}, ][in {place}, ]{status}, quantity {quantity}. To be verified: {method}.[ Rule: {rule}][ ({policy})]"),
    ADDED_LATE(
            "Late addition",
            EvidenceSource.LATE_CHANGE,
            "c.what = 'ADDED'",
            "In the scope from now on[, with {about}][, in {place}], {status_to}. In the register since {changed_at}[ ({cause})][. “{words}”]"),
    CHANGED_LATE(
            "Late change",
            EvidenceSource.LATE_CHANGE,
            "c.what = 'CHANGED'",
            "The register says since {changed_at}: [with {about}, ][in {place}, ]{status_to}[. Before: with {from_key}][, {status_from}][ ({cause})][. “{words}”][. It had been answered already, which stands{answered}]"),
    HOLDER_LEFT_LATE(
            "Holder has left",
            EvidenceSource.LATE_CHANGE,
            "c.what = 'HOLDER_LEFT'",
            "[{from_key} ]cannot be asked any more"),
    CHECKED_IN(
            "Device reported in",
            EvidenceSource.CHECK_IN,
            "v.source = 'CHECK_IN'",
            "[With its user {about}. ]Evidence: {grade}"),
    DECISION_TAKEN("Decision taken", EvidenceSource.DECISION, "", "{policy}: {inputs} gives {outputs}.[ Rule: {rule}]"),
    ASKED("Asked", EvidenceSource.CONFIRMATION, "c.state = 'OPEN'", "[{about}, ]to answer by {due}"),
    SET_ASIDE(
            "Put off",
            EvidenceSource.CONFIRMATION,
            "c.state = 'DEFERRED'",
            "[{about} ]cannot be asked yet[, until {deferred_until}]"),
    NOT_ANSWERED(
            "Asked without an answer",
            EvidenceSource.CONFIRMATION,
            "c.state IN ('NO_ANSWER', 'WITHDRAWN')",
            "[{about}: ]{state}"),
    DISOWNED(
            "Said not to be this person",
            EvidenceSource.CONFIRMATION,
            "c.disowned_at IS NOT NULL",
            "Whoever opened the link[ of {about}] said so; all its links have ended",
            true),
    ANSWERED(
            "Answered",
            EvidenceSource.ANSWER,
            "",
            "[{about}: ]{answer}[, {detail}][, {to_key} has it][, until {later_date}][, no longer needed{no_longer_needed}]"
                    + "[, serial seen: {serial_seen}][, model seen: {model_seen}][, serial shown: {proof}][, on behalf: {on_behalf}][. “{words}”][. Also asked: {more_words}][. Evidence: {grade}]"),
    ANSWER_REPLACED(
            "Answer replaced",
            EvidenceSource.ANSWER,
            "a.superseded = TRUE",
            "It had been: {answer}[, {detail}][, receipt {receipt}]",
            true),
    HANDED_OVER("Handed over", EvidenceSource.HAND_OVER, "h.state = 'ASKED'", "[{from_key} says that {about} has it]"),
    HAND_OVER_ENDED("Hand-over answered", EvidenceSource.HAND_OVER, "h.state <> 'ASKED'", "[{about}: ]{state}"),
    TURNED_UP(
            "Turned up unexpectedly",
            EvidenceSource.EXTRA,
            "x.withdrawn = FALSE",
            "[{tag}][, serial {serial}][, with {about}][, in {place}][. “{words}”]"),
    TURNED_UP_WITHDRAWN(
            "No longer said to have turned up",
            EvidenceSource.EXTRA,
            "x.withdrawn = TRUE",
            "[{tag}][, serial {serial}]"),
    SCANNED(
            "Scanned",
            EvidenceSource.SCAN,
            "s.removed = FALSE",
            "{code}[ in {place}]: {scan_result}, quantity {quantity}, round {count_round}[. Evidence: {grade}]"),
    SCAN_TAKEN_BACK("Scan taken back", EvidenceSource.SCAN, "s.removed = TRUE", "{code}[ in {place}]", true),
    PHOTO_TAKEN("Photo taken", EvidenceSource.PHOTO, "", "[Of a label, by {about}. ]SHA-256 {sha256}"),
    COUNT_FINISHED("Count finished", EvidenceSource.COUNT, "", "[{place}: ]{state}[. “{words}”]"),
    LOOKED_FOR(
            "Looked for", EvidenceSource.SEARCH, "s.ended_at IS NOT NULL", "{state}[. “{words}”][. Evidence: {grade}]"),
    OUTCOME_DECIDED(
            "Outcome",
            EvidenceSource.OUTCOME,
            "i.outcome IS NOT NULL",
            "{outcome}[: {reason}][. “{words}”][. Evidence: {grade}][, number {verification_id}]"),
    FINDING_OPENED(
            "Finding",
            EvidenceSource.FINDING,
            "f.state = 'OPEN' AND f.version = 0",
            "{finding_kind}, {severity}[, {money} at stake]. Expected: {words}"),
    FINDING_REOPENED(
            "Finding open again",
            EvidenceSource.FINDING,
            "f.state = 'OPEN' AND f.version > 0 AND (f.handed_version IS NULL OR f.handed_version < f.version)",
            "{finding_kind}[. “{again_words}”]. Expected: {words}"),
    FINDING_HANDED_OVER(
            "Finding handed over",
            EvidenceSource.FINDING,
            "f.handed_version = f.version",
            "{finding_kind}, to {owner_key} from now on"),
    FINDING_SETTLED(
            "Finding settled",
            EvidenceSource.FINDING,
            "f.state <> 'OPEN'",
            "{finding_kind}: {state}[, {resolution}][, until {accept_until}][. “{reason_words}”]"),
    CORRECTION_PROPOSED(
            "Correction proposed",
            EvidenceSource.CORRECTION,
            "c.state = 'PROPOSED'",
            "{field}[ from {from_value}][ to {to_value}]. Evidence: {grade}[, by {proposer_key}]. Approvals needed: {approval}."
                    + "[ Rule: {rule}][ ({policy})]"),
    CORRECTION_APPROVED(
            "Correction approved",
            EvidenceSource.APPROVAL,
            "y.verdict = 'APPROVED'",
            "{field}, as {role_held}[, up to {limit_held}][, single-handed{single_handed}][. “{words}”]"),
    CORRECTION_REJECTED(
            "Correction rejected",
            EvidenceSource.APPROVAL,
            "y.verdict = 'REJECTED'",
            "{field}, as {role_held}[. “{words}”]"),
    CORRECTION_DROPPED(
            "Correction dropped",
            EvidenceSource.CORRECTION,
            "c.state IN ('STALE', 'REJECTED')",
            "{field}[ to {to_value}][. “{words}”]"),
    CORRECTION_APPLIED(
            "Correction applied",
            EvidenceSource.CORRECTION,
            "c.state = 'APPLIED'",
            "{field}[ from {from_value}][ to {to_value}]"),
    CORRECTION_REVERSED(
            "Correction taken back",
            EvidenceSource.CORRECTION,
            "c.state = 'REVERSED'",
            "{field}[ was set to {to_value}]"),
    CASE_OPENED("Case opened", EvidenceSource.CASE, "", "{how}[, {money} at stake]. Next step by {due}"),
    CASE_STEP("Case", EvidenceSource.CASE_STEP, "", "{words}"),
    CASE_CLOSED(
            "Case closed",
            EvidenceSource.CASE,
            "m.state = 'CLOSED'",
            "{ending}[. “{words}”][. Decided by {decider_key}][. Confirmed as {confirmed_as}][, up to {confirmed_limit}]"
                    + "[. Police report {police_report}][. Finance reference {finance_reference}]"),
    LICENCE_EXPECTED(
            "Licence in the scope",
            EvidenceSource.LICENCE,
            "",
            "{product}[, {seats} seats], assigned {assigned}[, {money} a year][, owner {about}]"),
    LICENCE_REVIEWED(
            "Licence reviewed",
            EvidenceSource.REVIEW,
            "(r.decided_at IS NOT NULL OR r.ended_at IS NOT NULL)",
            "{product}: {state}[, {verdict}][, {verdict_seats} seats][. “{words}”][. Without a recent list: {list_words}]"),
    SEAT_ANSWERED(
            "Asked about a seat",
            EvidenceSource.SEAT_QUESTION,
            "q.answer IS NOT NULL",
            "[{about}: ]{product}, {answer}[, entered for them{on_behalf}]"),
    MATCHED_TO_PURCHASE(
            "Registered from a purchase",
            EvidenceSource.PURCHASE,
            "u.state = 'REGISTERED'",
            "Order {order_number}, line {line_no}[, from {supplier}]"),
    TRANSFER_CHANGED(
            "Moved between legal entities",
            EvidenceSource.TRANSFER,
            "",
            "From {from_entity} to {to_entity}[, there under {new_tag}]: {state}[. “{words}”]"),
    DEPARTURE_STEP("Departure or move", EvidenceSource.DEPARTURE, "", "[{about}: ]{words}"),
    MAIL_SENT("Mail sent", EvidenceSource.MAIL, "", "{template}[ to {about}]"),
    DATES_MOVED(
            "Dates moved",
            EvidenceSource.AUDIT,
            "",
            "To be confirmed by {confirm_by}, counted by {count_by} and closed by {close_by}"),
    SINGLE_HANDED(
            "Single-handed mode",
            EvidenceSource.AUDIT,
            "",
            "Switched on on {single_handed_on}[, off on {single_handed_off}][, countersigned on {countersigned_at}][. “{alone_words}”][. Off: “{together_words}”]"),
    AUDIT_CANCELLED("Audit cancelled", EvidenceSource.AUDIT, "", "“{name}”[. Because: {cancel_words}]"),
    AUDIT_CLOSED("Audit closed", EvidenceSource.AUDIT, "", "“{name}”, {items} items");

    private final String title;
    private final EvidenceSource source;
    private final String filter;
    private final String sentence;
    private final boolean afterwards;

    EvidenceKind(String title, EvidenceSource source, String filter, String sentence) {
        this(title, source, filter, sentence, false);
    }

    EvidenceKind(String title, EvidenceSource source, String filter, String sentence, boolean afterwards) {
        this.title = title;
        this.source = source;
        this.filter = filter;
        this.sentence = sentence;
        this.afterwards = afterwards;
    }

    public String title() {
        return title;
    }

    String sentence() {
        return sentence;
    }

    EvidenceSource source() {
        return source;
    }

    /** Which rows of the source are of this kind; empty for all. */
    String filter() {
        return filter;
    }

    /** Whether it happens to a row later, so that the row's own author and time are those of something else. */
    boolean isAfterwards() {
        return afterwards;
    }

    /** Whether every row of the source that is of this kind must stand in the log. */
    boolean isComplete() {
        return switch (this) {
            case ITEM_EXPECTED,
                    ADDED_LATE,
                    CHANGED_LATE,
                    HOLDER_LEFT_LATE,
                    CHECKED_IN,
                    ANSWERED,
                    PHOTO_TAKEN,
                    CORRECTION_APPROVED,
                    CORRECTION_REJECTED -> true;
            default -> false;
        };
    }
}
