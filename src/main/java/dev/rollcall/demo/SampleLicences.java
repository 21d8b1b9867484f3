package dev.rollcall.demo;

import static dev.rollcall.licence.LicenceField.BILLING_PERIOD;
import static dev.rollcall.licence.LicenceField.COST;
import static dev.rollcall.licence.LicenceField.EXPIRES_ON;
import static dev.rollcall.licence.LicenceField.NOTICE_BY;
import static dev.rollcall.licence.LicenceField.OWNER;
import static dev.rollcall.licence.LicenceField.RENEWS_ON;
import static dev.rollcall.licence.LicenceField.SEATS;
import static dev.rollcall.licence.LicenceField.VENDOR;

import dev.rollcall.demo.SampleCompany.Member;
import dev.rollcall.demo.SampleCompany.World;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.register.EntityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The licences of the sample company, most of them with something amiss. */
final class SampleLicences {

    static final String OVER_SEATS = "Figma Professional";
    static final String UNDER_USED = "Tableau Creator";
    static final String OF_A_LEAVER = "IntelliJ IDEA Ultimate";
    static final String EXPIRED = "Sketch Business";
    static final String UNPROVEN = "Visio Plan 2";
    static final String IN_ORDER = "Salesforce Sales Cloud";
    static final String UNRECORDED = "Miro Business";
    static final String PAID_FOR = "Notion Labs";

    private SampleLicences() {}

    static List<SampleLicence> of(World world, LocalDate today) {
        EntityId gmbh = world.places().site(0).entity();
        EntityId ltd = world.places().site(3).entity();
        List<String> engineers = names(world, "Engineering");
        List<String> sellers = names(world, "Sales");
        List<String> finance = names(world, "Finance");
        return List.of(
                new SampleLicence(
                        owned(world, gmbh, OVER_SEATS, "Figma", "Clara Novak")
                                .with(SEATS, 10)
                                .with(COST, "1800")
                                .with(RENEWS_ON, today.plusDays(200)),
                        10,
                        engineers.subList(0, 12),
                        12,
                        List.of("svc-design-export@alderfinch.example", "m.unknown@elsewhere.example"),
                        true),
                new SampleLicence(
                        owned(world, gmbh, UNDER_USED, "Salesforce", "Helene Brandt")
                                .with(SEATS, 20)
                                .with(COST, "16800")
                                .with(RENEWS_ON, today.plusDays(70))
                                .with(NOTICE_BY, today.plusDays(40)),
                        12,
                        concat(finance.subList(0, 5), concat(List.of(SampleAccounts.EMPLOYEE), sellers.subList(0, 6))),
                        5,
                        List.of(),
                        true),
                new SampleLicence(
                        owned(world, gmbh, OF_A_LEAVER, "JetBrains", "Clara Novak")
                                .with(SEATS, 18)
                                .with(COST, "10782")
                                .with(RENEWS_ON, today.plusDays(250)),
                        16,
                        engineers.subList(1, 17),
                        16,
                        List.of(privateAddress(engineers.get(0))),
                        true),
                new SampleLicence(
                        owned(world, gmbh, EXPIRED, "Sketch", "Hugo Finch")
                                .with(SEATS, 3)
                                .with(COST, "432")
                                .with(EXPIRES_ON, today.minusDays(20)),
                        3,
                        sellers.subList(0, 3),
                        3,
                        List.of(),
                        true),
                new SampleLicence(
                        LicenceFields.of(gmbh, UNPROVEN)
                                .with(VENDOR, "Microsoft")
                                .with(SEATS, 5)
                                .with(COST, "70.50")
                                .with(BILLING_PERIOD, "MONTHLY"),
                        5,
                        finance.subList(0, 5),
                        5,
                        List.of(),
                        false),
                new SampleLicence(
                        owned(world, ltd, IN_ORDER, "Salesforce", "Hugo Finch")
                                .with(SEATS, 13)
                                .with(COST, "1950")
                                .with(BILLING_PERIOD, "MONTHLY")
                                .with(RENEWS_ON, today.plusDays(300)),
                        13,
                        sellers.subList(0, 13),
                        13,
                        List.of(),
                        true));
    }

    /** Begins like the person's user name, and is nobody's on record. */
    private static String privateAddress(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@mail.example";
    }

    private static LicenceFields owned(World world, EntityId entity, String product, String vendor, String owner) {
        return LicenceFields.of(entity, product)
                .with(VENDOR, vendor)
                .with(OWNER, world.staff().named(owner).id());
    }

    private static List<String> names(World world, String department) {
        return world.staff().in(department).stream().map(Member::name).toList();
    }

    private static List<String> concat(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
