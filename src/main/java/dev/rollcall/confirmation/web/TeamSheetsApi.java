package dev.rollcall.confirmation.web;

import dev.rollcall.access.Actor;
import dev.rollcall.confirmation.FillingTeamSheets;
import dev.rollcall.confirmation.HeldItem;
import dev.rollcall.confirmation.ReadingTeamSheets;
import dev.rollcall.confirmation.TeamSheet;
import dev.rollcall.people.PersonId;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The answers of a team that gets no mail, for other programs: the sheet, and what is on it once it is filled in. */
@RestController
@RequestMapping("/api/v1/answers/team-sheets/{lead}")
@Tag(name = "Without mail")
class TeamSheetsApi {

    private final ReadingTeamSheets reading;
    private final FillingTeamSheets filling;

    TeamSheetsApi(ReadingTeamSheets reading, FillingTeamSheets filling) {
        this.reading = reading;
        this.filling = filling;
    }

    @GetMapping
    @Operation(summary = "The sheet of a lead: members who have not answered, each with their things")
    Sheet read(@PathVariable UUID lead, Actor actor) {
        return Sheet.of(reading.read(new PersonId(lead), actor));
    }

    @PostMapping
    @Operation(
            summary =
                    "Records the answers of members on their behalf: all of them, or none when one is amiss. Who is not"
                            + " on the sheet any more is left alone")
    Recorded fill(@PathVariable UUID lead, @RequestBody Filled body, Actor actor) {
        List<FillingTeamSheets.Line> lines = body.lines(reading.read(new PersonId(lead), actor));
        FillingTeamSheets.Outcome outcome = filling.fill(new PersonId(lead), lines, actor);
        if (outcome.errors().isEmpty()) {
            return new Recorded(outcome.recorded());
        }
        Map<String, String> errors = new LinkedHashMap<>();
        outcome.errors()
                .forEach((person, faults) -> faults.forEach((key, words) -> errors.put(person + "." + key, words)));
        throw Problems.of("Some answers are missing or wrong; nothing was recorded.", errors);
    }

    /**
     * @param more how many do not fit on this sheet; they come when these are entered
     */
    record Sheet(UUID lead, String leadName, List<Asked> members, int more) {
        static Sheet of(TeamSheet sheet) {
            return new Sheet(
                    sheet.lead().value(),
                    sheet.leadName(),
                    sheet.members().stream().map(Asked::of).toList(),
                    sheet.more());
        }
    }

    /** @param submission to send back: the same id sent twice is one answer */
    record Asked(UUID person, UUID submission, String name, LocalDate due, List<Thing> items) {
        static Asked of(TeamSheet.Member member) {
            return new Asked(
                    member.person().value(),
                    member.submission(),
                    member.name(),
                    member.due(),
                    member.items().stream().map(Thing::of).toList());
        }
    }

    /** A thing without its serial, which may be the proof that is asked. */
    record Thing(UUID itemId, String title, String details, boolean proofAsked) {
        static Thing of(HeldItem item) {
            return new Thing(item.asset().value(), item.title(), item.details(), item.isProofAsked());
        }
    }

    /** Some of the sheet's members; the rest is left for later. */
    record Filled(List<Member> members) {
        List<FillingTeamSheets.Line> lines(TeamSheet sheet) {
            if (members == null || members.isEmpty()) {
                throw Problems.of("Send at least one member with person, submission and data.", Map.of());
            }
            return members.stream()
                    .flatMap(filled -> sheet.members().stream()
                            .filter(member -> member.person().value().equals(filled.person()))
                            .map(filled::line))
                    .toList();
        }
    }

    /** @param data as form equipment-confirmation has it */
    record Member(UUID person, UUID submission, Map<String, Object> data) {
        FillingTeamSheets.Line line(TeamSheet.Member member) {
            if (submission == null || data == null) {
                throw Problems.of(
                        member.name() + ": submission and data are missing.", Map.of(person + ".data", "missing"));
            }
            return new FillingTeamSheets.Line(member.person(), submission, member.name(), data);
        }
    }

    /** @param recorded names with the references of their receipts */
    record Recorded(List<String> recorded) {}
}
