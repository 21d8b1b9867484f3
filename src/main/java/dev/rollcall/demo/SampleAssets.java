package dev.rollcall.demo;

import dev.rollcall.demo.SampleCompany.Member;
import dev.rollcall.demo.SampleCompany.Places;
import dev.rollcall.demo.SampleCompany.Site;
import dev.rollcall.demo.SampleCompany.Staff;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetFieldsBuilder;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.register.Ownership;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Thinks up the things of the sample company: the same ones every time, with the cases that an audit has to cope with. */
final class SampleAssets {

    static final String TROLLEY = "Tablet trolley 1";
    static final String OVERDUE = "Laptop at the repair shop";
    static final String STRAY_SCREEN = "Screen of the old meeting room";
    static final String RETIRED = "Old file server";

    private static final long SEED = 2024;

    /** Everything was bought before it was put on record. */
    private static final int BOUGHT_BEFORE_DAYS = 150;

    private final Random random = new Random(SEED);
    private final List<SampleAsset> made = new ArrayList<>();
    private final Places places;
    private final Staff staff;
    private final LocalDate today;

    private SampleAssets(Places places, Staff staff, LocalDate today) {
        this.places = places;
        this.staff = staff;
        this.today = today;
    }

    /** All of them, parents before their children. */
    static List<SampleAsset> of(Places places, Staff staff, LocalDate today) {
        SampleAssets assets = new SampleAssets(places, staff, today);
        staff.members().stream()
                .filter(member -> !member.name().equals(SamplePeople.AUDITOR))
                .forEach(assets::held);
        places.sites().forEach(assets::fixed);
        places.sites().forEach(assets::stock);
        assets.trolley();
        assets.namedCases();
        return List.copyOf(assets.made);
    }

    private void held(Member holder) {
        if (holder.department().equals(SamplePeople.WAREHOUSE)) {
            keep(by(holder, thing(holder.site(), "Tablet", "Samsung", "Galaxy Tab Active5", 520)));
            keep(by(holder, thing(holder.site(), "Phone", "Samsung", "Galaxy XCover7", 380)));
            return;
        }
        keep(by(holder, laptop(holder.site())));
        keep(by(holder, thing(holder.site(), "Monitor", "Dell", random.nextBoolean() ? "P2725H" : "U2724D", 290)));
        if (holder.department().equals("Sales") || holder.department().equals("Management")) {
            keep(by(holder, thing(holder.site(), "Phone", "Apple", "iPhone 15", 790)));
            keep(by(holder, thing(holder.site(), "Headset", "Jabra", "Evolve2 55", 160)));
        }
    }

    private void fixed(Site site) {
        var office = site.rooms().get(0);
        var meeting = site.rooms().get(1);
        var servers = site.rooms().get(2);
        keep(thing(site, "Printer", "Brother", "MFC-L8690CDW", 610).locationId(office));
        keep(thing(site, "Printer", "HP", "LaserJet Pro 4002", 340).locationId(office));
        keep(thing(site, "Meeting screen", "Samsung", "QM75C", 1490).locationId(meeting));
        keep(thing(site, "Network switch", "Cisco", "Catalyst 1300-48T", 1280).locationId(servers));
        keep(thing(site, "Network switch", "Cisco", "Catalyst 1300-24T", 820).locationId(servers));
        keep(thing(site, "Server", "Dell", "PowerEdge R660", 7900).locationId(servers));
    }

    private void stock(Site site) {
        for (int i = 0; i < 4; i++) {
            keep(stocked(site, laptop(site)));
            keep(stocked(site, thing(site, "Monitor", "Dell", "P2725H", 290)));
        }
        keep(stocked(site, thing(site, "Headset", "Jabra", "Evolve2 30", 90)).quantity(6 + random.nextInt(10)));
    }

    private void trolley() {
        Site site = places.site(3);
        SampleAsset trolley = keep(thing(site, "Trolley", "Leba", "NoteCart 16", 1350)
                .name(TROLLEY)
                .locationId(site.rooms().get(1)));
        for (int i = 1; i <= 8; i++) {
            AssetFields tablet = thing(site, "Tablet", "Apple", "iPad 10", 430)
                    .tag(nextTag())
                    .name("Trolley tablet " + i)
                    .locationId(site.rooms().get(1))
                    .build();
            made.add(new SampleAsset(tablet, trolley.fields().tag()));
        }
    }

    private void namedCases() {
        Site site = places.site(0);
        Member developer = staff.in("Engineering").get(2);
        keep(laptop(site)
                .name(OVERDUE)
                .status(AssetStatus.IN_REPAIR)
                .dueBack(today.minusDays(20))
                .notes("Sent in for a new display"));
        Site shelf = places.site(SampleCases.SHELF_SITE);
        keep(thing(shelf, "Server", "Dell", "PowerEdge R430", 3100)
                .name(RETIRED)
                .status(AssetStatus.RETIRED)
                .locationId(shelf.stockRoom()));
        keep(by(developer, laptop(site))
                .name("Leased workstation")
                .ownership(Ownership.LEASED)
                .ownerName("Fleet Leasing AG")
                .returnDue(today.plusDays(45)));
        keep(by(developer, thing(site, "Phone", "Google", "Pixel 8", 550))
                .name("Test phone of a customer")
                .ownership(Ownership.CUSTOMERS)
                .ownerName("Harbour Logistics"));
        keep(by(staff.named(SamplePeople.ON_LEAVE), thing(site, "Tablet", "Apple", "iPad 10", 430))
                .status(AssetStatus.ON_LOAN)
                .dueBack(today.plusDays(3)));
        keep(by(staff.named(SamplePeople.ON_LEAVE), thing(site, "Phone", "Apple", "iPhone 15", 790)));
        keep(thing(site, "Printer", "Brother", "HL-L2400DW", 180)
                .name(SampleCases.MOVED_PRINTER)
                .locationId(site.rooms().get(1)));
        keep(thing(site, "Meeting screen", "Samsung", "QM55C", 880)
                .name(STRAY_SCREEN)
                .locationId(site.rooms().get(1)));
        keep(laptop(site).name("Not seen since the move").status(AssetStatus.MISSING));
        keep(stocked(site, laptop(site)).name("Serial never read").serial("To be filled by O.E.M."));
    }

    private AssetFieldsBuilder laptop(Site site) {
        return switch (random.nextInt(3)) {
            case 0 -> thing(site, "Laptop", "Lenovo", "ThinkPad T14 Gen 5", 1420);
            case 1 -> thing(site, "Laptop", "Dell", "Latitude 7450", 1560);
            default -> thing(site, "Laptop", "Apple", "MacBook Pro 14", 2290);
        };
    }

    private AssetFieldsBuilder thing(Site site, String kind, String manufacturer, String model, int cost) {
        LocalDate bought = today.minusDays(BOUGHT_BEFORE_DAYS + random.nextInt(1200));
        return AssetFields.of(site.entity(), places.kinds().get(kind))
                .manufacturer(manufacturer)
                .model(model)
                .serial(serial())
                .status(AssetStatus.IN_USE)
                .purchasedOn(bought)
                .warrantyEnd(bought.plusYears(3))
                .cost(BigDecimal.valueOf(cost + random.nextInt(40)));
    }

    private String serial() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            text.append("0123456789ABCDEFGHJKLMNPQRSTVWXYZ".charAt(random.nextInt(33)));
        }
        return text.toString();
    }

    private static AssetFieldsBuilder by(Member holder, AssetFieldsBuilder thing) {
        return thing.holderId(holder.id()).locationId(holder.site().rooms().get(0));
    }

    private static AssetFieldsBuilder stocked(Site site, AssetFieldsBuilder thing) {
        return thing.status(AssetStatus.STOCK).locationId(site.stockRoom());
    }

    private SampleAsset keep(AssetFieldsBuilder thing) {
        SampleAsset asset = new SampleAsset(thing.tag(nextTag()).build());
        made.add(asset);
        return asset;
    }

    private String nextTag() {
        return "IT-%04d".formatted(made.size() + 1);
    }
}
