package dev.rollcall.demo;

import java.util.List;
import java.util.Map;

/** Who and what the cases are about that a visitor is to find in the sample company, and where. */
final class SampleCases {

    /** Says yes to a laptop that IT sees on its own shelf. */
    static final String SAYS_YES = "Anton Moss";

    /** Where that shelf is, which also has the retired device on it. */
    static final int SHELF_SITE = 1;

    /** Lists a laptop that was bought and never registered. */
    static final String BOUGHT = "Marta Fischer";

    /** The orders: come whole, partly here, late, and that of the laptop which nobody registered. */
    static final String ORDER_CLOSED = "PO-10227";

    static final String ORDER_OPEN = "PO-10241";
    static final String ORDER_LATE = "PO-10233";
    static final String ORDER_OF_THE_UNREGISTERED = "PO-10198";

    static final Map<String, Object> UNREGISTERED = Map.of(
            "ownership", "COMPANY",
            "what", "Lenovo ThinkPad X1 Carbon",
            "serial", "PF5X00427",
            "note", "Bought by my team in spring, it never got a label");

    /** Stands in another room than on record. */
    static final String MOVED_PRINTER = "Printer of the trade fair";

    /** Whose laptop goes to a colleague while the audit runs, and who hands one in for a new one. */
    static final String GIVES_AWAY = "Theo Byrne";

    static final String RECEIVES = "Lena Hart";
    static final String RETURNS = "Victor Roth";

    /** Lost a phone at a fair. */
    static final String LOST_PHONE = "Peter Dahl";

    static final String LEAVES = "Henry Doyle";
    static final String MOVES = "Simon Vogel";

    static final List<Case> ALL = List.of(
            new Case(
                    "IT's shelf against a holder's yes",
                    SAYS_YES + " confirmed his laptop; IT scanned it on the shelf in Hamburg, twice."
                            + " Nobody's word wins: it becomes a finding, as it did in the audit before.",
                    new SampleStep("Both pieces of evidence", "/register/assets/{conflict}"),
                    new SampleStep("The finding of the audit before", "/findings/{conflictFinding}")),
            new Case(
                    "A phone of somebody on leave",
                    SamplePeople.ON_LEAVE + " is away, so nobody asks or chases her: what she holds is deferred.",
                    new SampleStep("What she holds, in the audit", "/audits/{running}/items?q=Nora+Dahl"),
                    new SampleStep("Her phone", "/register/assets/{leavePhone}")),
            new Case(
                    "A trolley with its children",
                    "Eight tablets go with a trolley in London. Scan the trolley, and the count asks once for all of them.",
                    new SampleStep("The trolley", "/register/assets/{trolley}"),
                    new SampleStep("The count of its room", "/counts/{trolleyRoom}")),
            new Case(
                    "A repair overdue",
                    "A laptop was to be back from its repair weeks ago; somebody has to look for it.",
                    new SampleStep("The laptop", "/register/assets/{repair}"),
                    new SampleStep("What is in repair", "/register/assets?status=IN_REPAIR")),
            new Case(
                    "A laptop bought and not registered",
                    BOUGHT
                            + " listed a ThinkPad that no record knows. It stands outside the scope until it is settled.",
                    new SampleStep("What turned up unexpectedly", "/audits/{running}/report#extras"),
                    new SampleStep(
                            "The order that it came from, overdue", "/purchases?q=" + ORDER_OF_THE_UNREGISTERED)),
            new Case(
                    "An order of which the rest is to come",
                    "Two of three laptops and six of ten headsets of order " + ORDER_OPEN + " are here. One laptop was"
                            + " issued to " + SampleAccounts.EMPLOYEE + ", who says on his home page that it came.",
                    new SampleStep("The order", "/purchases?q=" + ORDER_OPEN),
                    new SampleStep("All orders", "/purchases")),
            new Case(
                    "A contractor whose end date passed",
                    SamplePeople.CONTRACTOR + " still holds a laptop and a monitor. His departure began by itself.",
                    new SampleStep("The contractor", "/register/people/{contractor}"),
                    new SampleStep("The weakness of the next audit", "/audits/{draft}/readiness/HOLDER_LEFT"),
                    new SampleStep("His departure", "/departures/{contractorLeaves}")),
            new Case(
                    "Somebody who leaves next week",
                    LEAVES
                            + " has given the first thing back, and brings the rest on his last day. IT has a task for each.",
                    new SampleStep("His departure", "/departures/{leaves}"),
                    new SampleStep("All leavers", "/departures")),
            new Case(
                    "Somebody who changed department",
                    MOVES + " went over to Sales and is asked once: keep, hand over or return?",
                    new SampleStep("Who has moved", "/moves")),
            new Case(
                    "A retired device that was seen",
                    "An old file server, retired on record, stands on the shelf in Hamburg.",
                    new SampleStep("The scans of that shelf", "/counts/{hamburgShelf}"),
                    new SampleStep("The server", "/register/assets/{retired}")),
            new Case(
                    "Somebody reached by team sheet",
                    SamplePeople.ON_SHEET + " works in the warehouse without a mailbox. " + SamplePeople.SHEET_LEAD
                            + " asks him, and enters what he says on her team's sheet; his colleagues get printed slips.",
                    new SampleStep("The sheet", "/team-sheet/{sheetLead}"),
                    new SampleStep("Who is reached how", "/audits/{running}/answers?q=Operations&state=OPEN")),
            new Case(
                    "Proof that somebody has a thing",
                    "For tablets a yes is not enough: the page hides the serial and asks for its end, or for a photo"
                            + " of the label from the phone's camera.",
                    new SampleStep("The kind, which asks for it", "/register/kinds"),
                    new SampleStep(
                            "Tablets, and how strong their evidence is", "/audits/{running}/items?q=Tab+Active")),
            new Case(
                    "A licence over its seats",
                    SampleLicences.OVER_SEATS + " has ten seats and fourteen accounts, one of a service and one of a"
                            + " stranger. Its owner decides: buy, reclaim, reduce or accept.",
                    new SampleStep("The licence with its accounts", "/register/licences/{overSeats}"),
                    new SampleStep("All licences of the audit", "/audits/{running}/licences")),
            new Case(
                    "A licence that few use",
                    "Of twenty seats of " + SampleLicences.UNDER_USED + " twelve are assigned and five used. The others"
                            + " are asked whether they still need theirs; Emil Berger finds the question on his home page.",
                    new SampleStep("The licence", "/register/licences/{underUsed}"),
                    new SampleStep("Who has a seat", "/register/licences/{underUsed}/seats")),
            new Case(
                    "A seat of somebody who has left",
                    SamplePeople.CONTRACTOR + " still has an account of " + SampleLicences.OF_A_LEAVER + ".",
                    new SampleStep("His account", "/register/licences/{ofLeaver}/accounts?bucket=LEAVER")),
            new Case(
                    "A licence that has ended and is still used",
                    SampleLicences.EXPIRED + " ended three weeks ago.",
                    new SampleStep("The licence", "/register/licences/{expired}")),
            new Case(
                    "Warranties, a lease and licences that end",
                    "Some laptops are out of warranty, a leased workstation goes back in six weeks, and "
                            + SampleLicences.UNDER_USED + " has to be given notice of before it renews.",
                    new SampleStep("Warranties that have ended", "/notices?kind=WARRANTY&when=PAST"),
                    new SampleStep("What is to come", "/notices?when=COMING"),
                    new SampleStep("What the audit found of its scope", "/audits/{running}/notices")),
            new Case(
                    "A licence without proof and owner",
                    "Nobody has attached what was bought of " + SampleLicences.UNPROVEN
                            + ", and nobody in particular decides about it, so the IT staff does.",
                    new SampleStep("The licence", "/register/licences/{unproven}"),
                    new SampleStep("Licences without proof", "/register/licences?lacks=proof")),
            new Case(
                    "A product in use without a licence",
                    "Seven people use " + SampleLicences.UNRECORDED + ", and no licence on record covers it.",
                    new SampleStep("What is in use without a licence", "/register/licences/unrecorded")),
            new Case(
                    "What changed while the audit was running",
                    GIVES_AWAY + " gave his laptop to " + RECEIVES + "; " + RETURNS + " got a new one and handed in the"
                            + " old. The audit heard of it within a minute: the new one is a late addition, and nobody is"
                            + " asked about what they no longer have.",
                    new SampleStep("Late changes", "/audits/{running}/progress"),
                    new SampleStep("Late additions", "/audits/{running}/items?late=ADDED")),
            new Case(
                    "A payment that no licence covers",
                    "The company's cards pay " + SampleLicences.PAID_FOR
                            + " each month; the list of payments was compared.",
                    new SampleStep("What is in use without a licence", "/register/licences/unrecorded")),
            new Case(
                    "An account that may be somebody's",
                    "A private address begins like a colleague's user name: offered, and merged by nobody's guess.",
                    new SampleStep("Whose it may be", "/register/licences/{ofLeaver}/accounts?bucket=UNKNOWN")),
            new Case(
                    "A person without a manager",
                    SamplePeople.DIRECTOR + " answers to nobody; were she silent, the audit's lead would be told.",
                    new SampleStep("Her record", "/register/people/{director}")),
            new Case(
                    "Two legal entities with a currency each",
                    "Alderfinch GmbH books in euros, Alderfinch Ltd in pounds; sums are in euros.",
                    new SampleStep("Legal entities", "/register/entities"),
                    new SampleStep("The audit by legal entity", "/audits/{running}/progress?by=ENTITY")),
            new Case(
                    "A lost phone that came back",
                    LOST_PHONE
                            + " lost his phone at a fair; security was told, and finance confirmed the loss. Then it came"
                            + " back by post: the case opened again by itself, and waits for a second person.",
                    new SampleStep("The case, with all that happened", "/missing/{phoneCase}")),
            new Case(
                    "A laptop that nobody can find",
                    "It was gone from the stock room in Berlin. IT has looked in vain and waits for the courier; the"
                            + " case outlives its audit, and stands in the report of the next.",
                    new SampleStep("The case", "/missing/{laptopCase}"),
                    new SampleStep("In the audit that runs now", "/audits/{running}/missing")),
            new Case(
                    "A monitor that is not where it should be",
                    "Reported outside any audit, from the page of the thing; everybody can do so for what they hold. "
                            + SampleAccounts.EMPLOYEE + " is asked first, and finds the question on his home page.",
                    new SampleStep("The case", "/missing/{monitorCase}")),
            new Case(
                    "An audit that comes back by itself",
                    "The equipment check is repeated every quarter, with its scope and its person in charge. Its next"
                            + " dates can be postponed or skipped with a reason.",
                    new SampleStep("Schedules", "/schedules")));

    private SampleCases() {}

    /**
     * One of the cases.
     *
     * @param links where it shows, for IT staff
     */
    record Case(String title, String text, List<SampleStep> links) {

        Case(String title, String text, SampleStep... links) {
            this(title, text, List.of(links));
        }
    }
}
