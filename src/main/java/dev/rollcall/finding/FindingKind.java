package dev.rollcall.finding;

/** What can differ between register and reality, each with the rule in a sentence; the SQL stands in the rule tables. */
public enum FindingKind {
    NOT_FOUND(
            "Not found",
            Weight.GRAVE,
            "It was looked for or asked about and not seen, or was reported lost or stolen."),
    NO_ANSWER("No answer", Weight.ORDINARY, "Whoever holds it did not answer, and nobody else saw it."),
    NOT_COUNTED("Not counted", Weight.ORDINARY, "Nobody counted its room or looked for it."),
    CONFLICTING("Conflicting evidence", Weight.GRAVE, "Two sources say things of it that cannot both be true."),
    UNRECORDED("Unrecorded", Weight.ORDINARY, "Something of ours turned up that the register does not know."),
    NOT_OURS("Not ours", Weight.LIGHT, "It is on record as ours, or was counted, and belongs to somebody else."),
    WRONG_HOLDER("Wrong holder", Weight.ORDINARY, "Somebody other than the holder on record has it."),
    HANDOVER_UNCONFIRMED(
            "Hand-over unconfirmed", Weight.ORDINARY, "The holder gave it away, and the receiver has not said so yet."),
    WRONG_PLACE("Wrong place", Weight.LIGHT, "A thing fixed to a place was seen in another."),
    WRONG_STATUS(
            "Wrong status",
            Weight.ORDINARY,
            "Where it was seen does not fit its status: retired but seen, in use but on the shelf."),
    SERIAL_DIFFERS("Serial or model differs", Weight.ORDINARY, "The thing carries another serial than the register."),
    LABEL_MISSING("Label missing", Weight.LIGHT, "Its label cannot be read."),
    RECORDED_TWICE("Recorded twice", Weight.ORDINARY, "Two active records of one legal entity carry the same serial."),
    ONE_TAG_TWO_THINGS("One tag on two things", Weight.ORDINARY, "Things with different serials carry its tag."),
    QUANTITY_DIFFERS("Quantity differs", Weight.ORDINARY, "There are more or fewer than the register says."),
    HELD_BY_LEAVER("Held by a leaver", Weight.GRAVE, "Its holder has left, or the holder's contract has ended."),
    NEITHER_HOLDER_NOR_PLACE(
            "Neither holder nor place", Weight.ORDINARY, "It is in use, and the register knows neither who nor where."),
    OVERDUE("Repair or loan overdue", Weight.ORDINARY, "It should have come back before the audit started."),
    DAMAGED("Damaged", Weight.LIGHT, "Somebody reported damage or missing parts."),
    NOT_NEEDED("No longer needed", Weight.LIGHT, "Its holder has it and no longer needs it."),
    MORE_ASSIGNED_THAN_BOUGHT(
            "More assigned than bought", Weight.GRAVE, "More people have a seat of the licence than were bought."),
    MORE_ACCOUNTS_THAN_SEATS(
            "More accounts than seats", Weight.GRAVE, "More accounts of the product exist than seats were bought."),
    FEW_ASSIGNED("Few assigned", Weight.ORDINARY, "A good part of what is paid for belongs to nobody."),
    FEW_ACTIVE("Few active", Weight.ORDINARY, "A good part of those who have a seat do not use it."),
    EXPIRED_BUT_USED("Expired but used", Weight.GRAVE, "The licence has ended, and the product is still in use."),
    NOTICE_DATE_MISSED("Notice date missed", Weight.ORDINARY, "The day to give notice passed without a decision."),
    SEAT_OF_LEAVER("Licence held by a leaver", Weight.ORDINARY, "Somebody who has left still has an account."),
    ACCOUNT_UNKNOWN(
            "Account unknown",
            Weight.ORDINARY,
            "Accounts belong to nobody known, after service, shared and guest accounts were set apart."),
    NO_OWNER("No owner", Weight.LIGHT, "Nobody in particular decides about the licence."),
    NO_PROOF("No proof of entitlement", Weight.LIGHT, "Nothing on file proves what was bought."),
    USED_NOT_RECORDED(
            "Used and not recorded", Weight.ORDINARY, "A product is in use, and no licence on record covers it."),
    LIST_TOO_OLD("List too old", Weight.LIGHT, "What is known of the accounts is older than the policy allows."),
    DELIVERY_OVERDUE(
            "Delivery overdue", Weight.ORDINARY, "Something was bought and should have come, and not all of it has."),
    BOUGHT_NOT_RECORDED(
            "Bought and never recorded",
            Weight.ORDINARY,
            "It stands in the ledger of finance, and no record has its number or serial."),
    RECORDED_NOT_BOUGHT(
            "Recorded and never bought",
            Weight.LIGHT,
            "It is on record as owned, and the ledger of finance has no row for it."),
    WRITTEN_OFF_IN_USE(
            "Written off and still in use",
            Weight.ORDINARY,
            "Finance has written it off, and the register still counts on it."),
    NOTED("Noted by IT", Weight.ORDINARY, "IT staff saw during the review that the register is wrong here.");

    /** How much it matters before money is looked at. */
    enum Weight {
        GRAVE,
        ORDINARY,
        LIGHT
    }

    private final String label;
    private final Weight weight;
    private final String sentence;

    FindingKind(String label, Weight weight, String sentence) {
        this.label = label;
        this.weight = weight;
        this.sentence = sentence;
    }

    /** As pages and reports write it. */
    public String label() {
        return label;
    }

    /** The rule in a sentence. */
    public String sentence() {
        return sentence;
    }

    Weight weight() {
        return weight;
    }
}
