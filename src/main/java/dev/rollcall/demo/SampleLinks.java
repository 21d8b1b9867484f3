package dev.rollcall.demo;

import dev.rollcall.values.Ids;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the records that the pages about the sample company lead to, whatever visitors have done with them since. */
@Component
@Profile("demo")
class SampleLinks {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final String RUNNING =
            "(SELECT id FROM audit WHERE name LIKE 'Equipment check%' ORDER BY starts_on DESC LIMIT 1)";
    private static final String CLOSED =
            "(SELECT id FROM audit WHERE name LIKE 'Equipment check%' ORDER BY starts_on LIMIT 1)";

    private static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("running", RUNNING),
            Map.entry("closed", CLOSED),
            Map.entry("review", "SELECT id FROM audit WHERE name LIKE 'Server rooms%' ORDER BY starts_on LIMIT 1"),
            Map.entry("draft", "SELECT id FROM audit WHERE name = 'Annual inventory' ORDER BY created_at LIMIT 1"),
            Map.entry("conflict", heldInTheRunningAudit(SampleCases.SAYS_YES, "Laptop")),
            Map.entry("leavePhone", heldInTheRunningAudit(SamplePeople.ON_LEAVE, "Phone")),
            Map.entry(
                    "conflictFinding",
                    "SELECT id FROM finding WHERE finding_kind = 'CONFLICTING' AND audit_id = " + CLOSED + " LIMIT 1"),
            Map.entry("overSeats", licence(SampleLicences.OVER_SEATS)),
            Map.entry("underUsed", licence(SampleLicences.UNDER_USED)),
            Map.entry("ofLeaver", licence(SampleLicences.OF_A_LEAVER)),
            Map.entry("expired", licence(SampleLicences.EXPIRED)),
            Map.entry("unproven", licence(SampleLicences.UNPROVEN)),
            Map.entry(
                    "phoneCase",
                    "SELECT c.id FROM missing_case c JOIN person p ON p.id = c.holder_id WHERE p.display_name = '"
                            + SampleCases.LOST_PHONE + "' ORDER BY c.opened_at LIMIT 1"),
            Map.entry("laptopCase", "SELECT id FROM missing_case WHERE holder_id IS NULL ORDER BY opened_at LIMIT 1"),
            Map.entry(
                    "monitorCase",
                    "SELECT c.id FROM missing_case c JOIN person p ON p.id = c.holder_id WHERE p.display_name = '"
                            + SampleAccounts.EMPLOYEE + "' ORDER BY c.opened_at LIMIT 1"),
            Map.entry("trolley", asset(SampleAssets.TROLLEY)),
            Map.entry("repair", asset(SampleAssets.OVERDUE)),
            Map.entry("retired", asset(SampleAssets.RETIRED)),
            Map.entry("contractor", person(SamplePeople.CONTRACTOR)),
            Map.entry("contractorLeaves", departure(SamplePeople.CONTRACTOR)),
            Map.entry("leaves", departure(SampleCases.LEAVES)),
            Map.entry("sheetLead", person(SamplePeople.SHEET_LEAD)),
            Map.entry("director", person(SamplePeople.DIRECTOR)),
            Map.entry("trolleyRoom", count("London / Meeting room")),
            Map.entry("keptRoom", count("Manchester / Open office")),
            Map.entry("berlinShelf", count("Berlin / Stock room")),
            Map.entry("hamburgShelf", count("Hamburg / Stock room")));

    private final JdbcClient jdbc;

    SampleLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The path with the names in braces replaced; empty when a record is gone. */
    Optional<String> path(String template) {
        Matcher name = NAME.matcher(template);
        StringBuilder path = new StringBuilder();
        while (name.find()) {
            Optional<String> id = id(QUERIES.get(name.group(1)));
            if (id.isEmpty()) {
                return Optional.empty();
            }
            name.appendReplacement(path, id.get());
        }
        return Optional.of(name.appendTail(path).toString());
    }

    private Optional<String> id(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> Ids.uuid(row.getBytes(1)).toString())
                .optional();
    }

    private static String heldInTheRunningAudit(String holder, String kind) {
        return "SELECT i.asset_id FROM audit_item i JOIN person p ON p.id = i.holder_id JOIN asset_kind k ON k.id = i.kind_id"
                + " WHERE p.display_name = '" + holder + "' AND k.name = '" + kind + "' AND i.audit_id = " + RUNNING
                + " ORDER BY i.tag LIMIT 1";
    }

    private static String asset(String name) {
        return "SELECT id FROM asset WHERE name = '" + name + "' ORDER BY tag LIMIT 1";
    }

    private static String licence(String product) {
        return "SELECT id FROM licence WHERE product = '" + product + "' LIMIT 1";
    }

    private static String person(String name) {
        return "SELECT id FROM person WHERE display_name = '" + name + "' LIMIT 1";
    }

    private static String departure(String name) {
        return "SELECT d.id FROM departure d JOIN person p ON p.id = d.person_id WHERE p.display_name = '" + name
                + "' ORDER BY d.id LIMIT 1";
    }

    private static String count(String room) {
        return "SELECT c.id FROM room_count c JOIN place l ON l.id = c.location_id WHERE l.name = '" + room
                + "' AND c.audit_id = " + RUNNING;
    }
}
