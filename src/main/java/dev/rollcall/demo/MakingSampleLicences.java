package dev.rollcall.demo;

import static dev.rollcall.demo.SampleCompany.AUTHOR;
import static dev.rollcall.demo.SampleCompany.CAUSE;

import dev.rollcall.demo.SampleCompany.World;
import dev.rollcall.licence.AccountSort;
import dev.rollcall.licence.Activity;
import dev.rollcall.licence.AssigningSeats;
import dev.rollcall.licence.AssigningSeats.Seat;
import dev.rollcall.licence.FilePurpose;
import dev.rollcall.licence.KeepingLicences;
import dev.rollcall.licence.LicenceFiles;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.licence.LicenceSettings;
import dev.rollcall.licence.ListedAccount;
import dev.rollcall.licence.RecordingAccounts;
import dev.rollcall.register.EntityId;
import dev.rollcall.values.Ids;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts the sample licences on record, with their seats, their proof and the accounts that their products have. */
@Component
@Profile("demo")
class MakingSampleLicences {

    private static final String DOMAIN = "@alderfinch.example";

    private final KeepingLicences keeping;
    private final AssigningSeats assigning;
    private final RecordingAccounts recording;
    private final LicenceFiles files;
    private final LicenceSettings settings;
    private final SamplePayments payments;
    private final SampleClock clock;

    MakingSampleLicences(
            KeepingLicences keeping,
            AssigningSeats assigning,
            RecordingAccounts recording,
            LicenceFiles files,
            LicenceSettings settings,
            SamplePayments payments,
            SampleClock clock) {
        this.keeping = keeping;
        this.assigning = assigning;
        this.recording = recording;
        this.files = files;
        this.settings = settings;
        this.payments = payments;
        this.clock = clock;
    }

    void make(World world) {
        SampleLicences.of(world, world.today()).forEach(licence -> make(licence, world));
        List<ListedAccount> unrecorded = new ArrayList<>();
        world.staff().in("Sales").subList(0, 7).forEach(one -> unrecorded.add(account(mail(one.name()), true)));
        EntityId entity = world.places().site(0).entity();
        record(entity, SampleLicences.UNRECORDED, unrecorded, null);
        payments.compare(entity);
        clock.forget();
    }

    private void make(SampleLicence licence, World world) {
        LicenceId id = keeping.add(licence.fields(), CAUSE, AUTHOR).value();
        clock.forget();
        assigning.assignAll(
                licence.accounts().subList(0, licence.holders()).stream()
                        .map(name -> new Seat(
                                id.value(), world.staff().named(name).id().value()))
                        .toList(),
                CAUSE,
                AUTHOR);
        if (licence.proven()) {
            byte[] order = ("%PDF-1.4\n% Order of " + licence.fields().product()).getBytes(StandardCharsets.UTF_8);
            files.add(id, FilePurpose.ENTITLEMENT, "order.pdf", order, AUTHOR.name(), AUTHOR)
                    .value();
        }
        List<ListedAccount> accounts = new ArrayList<>();
        for (int i = 0; i < licence.accounts().size(); i++) {
            accounts.add(account(mail(licence.accounts().get(i)), i < licence.active()));
        }
        licence.others().forEach(name -> accounts.add(account(name, true)));
        record(licence.fields().entityId(), licence.fields().product(), accounts, id);
    }

    private void record(EntityId entity, String product, List<ListedAccount> accounts, LicenceId licence) {
        RecordingAccounts.Open open = new RecordingAccounts.Open(entity, Ids.next(), "accounts.csv", licence);
        recording.add(open, product, accounts);
        recording.close(open);
        clock.forget();
    }

    private ListedAccount account(String mail, boolean active) {
        AccountSort sort = settings.sort(mail);
        return new ListedAccount(mail, mail, null, null, active ? Activity.ACTIVE : Activity.IDLE, sort);
    }

    private static String mail(String name) {
        return name.toLowerCase().replace(' ', '.') + DOMAIN;
    }
}
