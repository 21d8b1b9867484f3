package dev.rollcall.demo;

import dev.rollcall.access.AccountFields;
import dev.rollcall.access.AccountId;
import dev.rollcall.access.Accounts;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Actors;
import dev.rollcall.access.DemoAccounts;
import dev.rollcall.access.KeepingAccounts;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.demo.SampleCompany.Staff;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** An account for every role, offered on the sign-in page with what to try. */
@Component
@Profile("demo")
class SampleAccounts implements DemoAccounts {

    /** Is asked what he holds, and whether he still needs a seat. */
    static final String EMPLOYEE = "Emil Berger";

    private static final String PASSWORD = "walk-the-floor-24";
    private static final BigDecimal LIMIT = BigDecimal.valueOf(5000);
    private static final int AUDITOR_DAYS = 365;
    private static final List<Offer> OFFERS = List.of(
            new Offer("admin", "Ines Albrecht", Set.of(Role.ADMIN, Role.IT)),
            new Offer("itstaff", "Jonas Weber", Set.of(Role.IT)),
            new Offer("manager", "Clara Novak", Set.of(Role.MANAGER, Role.EMPLOYEE)),
            new Offer("employee", EMPLOYEE, Set.of(Role.EMPLOYEE)),
            new Offer("auditor", SamplePeople.AUDITOR, Set.of(Role.AUDITOR)),
            new Offer("approver", "Helene Brandt", Set.of(Role.APPROVER, Role.EMPLOYEE)));

    private final KeepingAccounts keeping;
    private final Accounts accounts;
    private final Actors actors;
    private final CompanyTime time;

    SampleAccounts(KeepingAccounts keeping, Accounts accounts, Actors actors, CompanyTime time) {
        this.keeping = keeping;
        this.accounts = accounts;
        this.actors = actors;
        this.time = time;
    }

    /** Only those that are there: an installation that had data before got none of them. */
    @Override
    public List<DemoAccount> all() {
        return OFFERS.stream()
                .filter(offer -> accounts.findByUserName(offer.userName()).isPresent())
                .map(Offer::shown)
                .toList();
    }

    /** Adds all accounts but the auditor's. */
    void make(Staff staff, Actor actor) {
        OFFERS.stream()
                .filter(offer -> !offer.isAuditor())
                .forEach(offer -> add(offer, staff, offer.roles().contains(Role.APPROVER) ? LIMIT : null, null, actor));
    }

    /** Adds the auditor's account, which reads the audit given. */
    void makeAuditor(Staff staff, AuditId audit, Actor actor) {
        OFFERS.stream().filter(Offer::isAuditor).forEach(offer -> add(offer, staff, null, audit, actor));
    }

    private void add(Offer offer, Staff staff, BigDecimal limit, AuditId audit, Actor actor) {
        AccountFields fields = new AccountFields(
                offer.name(),
                offer.roles(),
                staff.named(offer.name()).id(),
                limit,
                audit == null ? null : audit.value(),
                audit == null ? null : time.today().plusDays(AUDITOR_DAYS));
        keeping.add(offer.userName(), fields, PASSWORD, actor).value();
    }

    /** Whoever is signed in to one of the accounts. */
    Actor actor(String userName) {
        AccountId id =
                new AccountId(accounts.findByUserName(userName).orElseThrow().getId());
        return actors.ofAccount(id).orElseThrow().actor();
    }

    /** Whether a visitor may take this person's part. */
    static boolean isOffered(String name) {
        return OFFERS.stream().anyMatch(offer -> offer.name().equals(name));
    }

    private record Offer(String userName, String name, Set<Role> roles) {

        boolean isAuditor() {
            return roles.contains(Role.AUDITOR);
        }

        DemoAccount shown() {
            String role = roles.stream().sorted().findFirst().orElseThrow().label();
            SampleCards.Card card = SampleCards.of(userName);
            return new DemoAccount(
                    role,
                    name,
                    userName,
                    PASSWORD,
                    card.sentence(),
                    card.steps().stream().map(SampleStep::text).toList());
        }
    }
}
