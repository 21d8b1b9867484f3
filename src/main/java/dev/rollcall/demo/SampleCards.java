package dev.rollcall.demo;

import java.util.List;
import java.util.Map;

/** What to try in one minute with each of the ready-made accounts. */
final class SampleCards {

    /**
     * @param sentence what the account is there for
     * @param steps one after another
     */
    record Card(String sentence, List<SampleStep> steps) {}

    private static final Map<String, Card> CARDS = Map.of(
            "admin",
            new Card(
                    "Runs Rollcall: accounts, mails, incidents.",
                    List.of(
                            new SampleStep(
                                    "Open the latest reminder in the mailbox and follow its link: you answer as whoever it went to.",
                                    "/admin/mailbox?q=Reminder"),
                            new SampleStep(
                                    "Decide whether people are reminded earlier: see what would have come out differently.",
                                    "/admin/decisions/chase-step"),
                            new SampleStep("See who may do what, and add an account of your own.", "/admin/accounts"),
                            new SampleStep(
                                    "Approve the missing server, which is above the approver's limit; it needs a second person all the same.",
                                    "/audits/{review}/approvals"))),
            "itstaff",
            new Card(
                    "Runs the audits: sets them up, counts, settles what differs.",
                    List.of(
                            new SampleStep(
                                    "Settle the finding that is open: a box in a server room that nobody has on record.",
                                    "/audits/{review}/findings?state=OPEN"),
                            new SampleStep(
                                    "Count the stock room in Berlin: paste the codes of the scan list. One of them is a stranger.",
                                    "/counts/{berlinShelf}"),
                            new SampleStep(
                                    "Mend or accept what keeps the annual inventory from starting.",
                                    "/audits/{draft}/readiness"))),
            "manager",
            new Card(
                    "Heads Engineering, and sees her own line by name and all others in numbers.",
                    List.of(
                            new SampleStep("See how far the audit is that runs.", "/audits/{running}/progress"),
                            new SampleStep(
                                    "Remind Frida Keller, who has not answered, or answer for her.",
                                    "/audits/{running}/answers?state=OPEN"))),
            "employee",
            new Card(
                    "Is asked for what he holds, and keeps the rooms in Manchester.",
                    List.of(
                            new SampleStep(
                                    "Say that you have the laptop and that the monitor is damaged, send it, and keep the receipt.",
                                    "/my/equipment"),
                            new SampleStep("Count a room that you keep.", "/counts/{keptRoom}"))),
            "auditor",
            new Card(
                    "Reads the one audit that she was given, for a year, and changes nothing.",
                    List.of(
                            new SampleStep(
                                    "Read the report: what was found, how strong the evidence is, who approved.",
                                    "/audits/{closed}/report"),
                            new SampleStep(
                                    "Follow one thing that was not found to its finding.",
                                    "/audits/{closed}/findings?kind=NOT_FOUND"))),
            "approver",
            new Card(
                    "Heads Finance, and approves corrections of the register up to 5,000 euros.",
                    List.of(
                            new SampleStep(
                                    "Approve that a switch has moved from Manchester to London.",
                                    "/audits/{review}/approvals"),
                            new SampleStep(
                                    "Confirm that a lost phone is back: read the case, then take its task.",
                                    "/missing/{phoneCase}"),
                            new SampleStep(
                                    "Try the same with the missing server: it is above your limit, and stays undecided.",
                                    "/audits/{review}/approvals"))));

    private SampleCards() {}

    static Card of(String userName) {
        return CARDS.get(userName);
    }
}
