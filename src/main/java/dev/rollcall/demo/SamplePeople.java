package dev.rollcall.demo;

import static dev.rollcall.demo.SampleCompany.AUTHOR;
import static dev.rollcall.demo.SampleCompany.CAUSE;

import dev.rollcall.demo.SampleCompany.Member;
import dev.rollcall.demo.SampleCompany.Places;
import dev.rollcall.demo.SampleCompany.Site;
import dev.rollcall.demo.SampleCompany.Staff;
import dev.rollcall.people.KeepingAbsences;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.people.PersonType;
import dev.rollcall.people.Reach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** About sixty people in six departments, each department with a head who answers to the managing director. */
@Component
@Profile("demo")
class SamplePeople {

    static final String DIRECTOR = "Ruth Alder";
    static final String CONTRACTOR = "Milan Petrov";
    static final String AUDITOR = "Edith Marlow";
    static final String ON_LEAVE = "Nora Dahl";
    static final String WAREHOUSE = "Operations";

    /** Has neither mail nor slip: the head of the department asks him and fills in a sheet. */
    static final String ON_SHEET = "Adam Sims";

    static final String SHEET_LEAD = "Greta Lind";

    private static final List<Department> DEPARTMENTS = List.of(
            new Department("IT", "Ines Albrecht", 5, "System engineer"),
            new Department("Engineering", "Clara Novak", 16, "Developer"),
            new Department("Sales", "Hugo Finch", 13, "Account manager"),
            new Department(WAREHOUSE, SHEET_LEAD, 12, "Warehouse operator"),
            new Department("Finance", "Helene Brandt", 6, "Accountant"),
            new Department("Human Resources", "Oscar Reed", 5, "Recruiter"));
    private static final List<String> GIVEN = List.of(
            "Jonas Nora Liam Sara Emil Paula Anton Frida Theo Marta Felix Iris David Lena Simon Alma Victor Julia"
                    .concat(" Henry Alice Peter Rosa Arthur Vera Martin Elsa Robin Hanna Oliver Tessa Karl Yara Daniel")
                    .concat(" Mira Adam Petra Lukas Nina George Olga Samuel Eva Ivan Carla Walter Dora Leon Ada Max")
                    .concat(" Sofia Bruno Ella")
                    .split(" "));
    private static final List<String> FAMILY = List.of(
            "Weber Dahl Hayes Costa Berger Novotny Moss Keller Byrne Fischer Ward Lang Olsen Hart Vogel Sims Roth"
                    .concat(" Kaya Doyle")
                    .split(" "));

    private final KeepingPeople people;
    private final KeepingAbsences absences;

    SamplePeople(KeepingPeople people, KeepingAbsences absences) {
        this.people = people;
        this.absences = absences;
    }

    /** @param today the day in the present to which absences and last days are related */
    Staff make(Places places, LocalDate today) {
        List<Member> members = new ArrayList<>();
        PersonId director =
                add(members, new Newcomer(DIRECTOR, "Management", "Managing director", null), places.site(0));
        int number = 0;
        for (Department department : DEPARTMENTS) {
            PersonId head = add(
                    members,
                    new Newcomer(department.head(), department.name(), "Head of " + department.name(), director),
                    places.site(0));
            for (int i = 1; i < department.size(); i++) {
                String name = GIVEN.get(number) + " " + FAMILY.get(number % FAMILY.size());
                add(members, new Newcomer(name, department.name(), department.job(), head), places.site(number));
                number++;
            }
        }
        Staff staff = new Staff(members);
        outsiders(staff, places.site(0), today);
        absences.add(staff.named(ON_LEAVE).id(), today.minusDays(12), today.plusDays(20), AUTHOR)
                .value();
        return staff;
    }

    private void outsiders(Staff staff, Site site, LocalDate today) {
        PersonId engineering = staff.named("Clara Novak").id();
        PersonId finance = staff.named("Helene Brandt").id();
        Newcomer contractor = new Newcomer(CONTRACTOR, "Engineering", "Contractor", engineering);
        Newcomer auditor = new Newcomer(AUDITOR, "External audit", "Auditor", null);
        add(staff.members(), contractor, site, PersonType.CONTRACTOR, today.minusDays(24), engineering);
        add(staff.members(), auditor, site, PersonType.EXTERNAL, null, finance);
    }

    private PersonId add(List<Member> members, Newcomer newcomer, Site site) {
        return add(members, newcomer, site, PersonType.EMPLOYEE, null, null);
    }

    private PersonId add(
            List<Member> members, Newcomer who, Site site, PersonType type, LocalDate lastDay, PersonId sponsor) {
        String userName = who.name().toLowerCase(Locale.ROOT).replace(' ', '.');
        String[] names = who.name().split(" ");
        PersonFields fields = new PersonFields(
                site.entity().value(),
                null,
                "%04d".formatted(1001 + members.size()),
                userName,
                who.name(),
                names[0],
                names[1],
                userName + "@alderfinch.example",
                type,
                PersonStatus.ACTIVE,
                lastDay,
                who.manager(),
                null,
                sponsor,
                who.department(),
                who.job(),
                site.id().value(),
                reach(who));
        PersonId id = people.add(fields, CAUSE, AUTHOR);
        members.add(new Member(id, who.name(), who.department(), site));
        return id;
    }

    private static Reach reach(Newcomer who) {
        if (who.name().equals(ON_SHEET)) {
            return Reach.SHEET;
        }
        return who.job().equals("Warehouse operator") ? Reach.SLIP : Reach.MAIL;
    }

    /** @param size with its head */
    private record Department(String name, String head, int size, String job) {}

    private record Newcomer(String name, String department, String job, PersonId manager) {}
}
