package dev.rollcall.demo;

import dev.rollcall.demo.SampleCompany.Staff;
import dev.rollcall.intake.HandlingEvents;
import dev.rollcall.intake.KeepingSenders;
import dev.rollcall.intake.SenderId;
import dev.rollcall.intake.TakingFiles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A personnel system that has told a few things: some that took effect, one that waits, one that was refused. */
@Component
@Profile("demo")
class SampleEvents {

    private static final String CHANGED = """
            {"person": {"employeeNumber": "%s"}, "changes": {"department": "%s"}}""";

    private final KeepingSenders senders;
    private final TakingFiles files;
    private final HandlingEvents handling;

    SampleEvents(KeepingSenders senders, TakingFiles files, HandlingEvents handling) {
        this.senders = senders;
        this.files = files;
        this.handling = handling;
    }

    /** Staff are numbered from 1001 on. */
    void make(Staff staff, Instant now) {
        SenderId personnel = senders.make(
                        "Personnel system",
                        List.of(
                                "dev.rollcall.person.joined",
                                "dev.rollcall.person.changed",
                                "dev.rollcall.person.leaving",
                                "dev.rollcall.person.left"),
                        SampleCompany.ACTOR)
                .value()
                .sender();
        tell(personnel, "p-1", "person.changed", now.minus(3, ChronoUnit.DAYS), same(staff, 3));
        tell(personnel, "p-2", "person.changed", now.minus(2, ChronoUnit.DAYS), """
                {"person": {"employeeNumber": "1008"}, "changes": {"familyName": "Berger-Holm"}}""");
        tell(personnel, "p-3", "person.leaving", now.minus(1, ChronoUnit.DAYS), """
                {"person": {"employeeNumber": "1999"}, "lastDay": "2027-03-31"}""");
        tell(personnel, "p-4", "person.promoted", now.minus(1, ChronoUnit.DAYS), "{}");
        handling.handleDue();
    }

    private void tell(SenderId sender, String id, String type, Instant at, String data) {
        String event = """
                {"specversion": "1.0", "id": "%s", "source": "personnel", "type": "dev.rollcall.%s", "time": "%s", "data": %s}""".formatted(id, type, at.truncatedTo(ChronoUnit.SECONDS), data.strip());
        files.take(sender, event.getBytes(StandardCharsets.UTF_8), SampleCompany.ACTOR);
    }

    private static String same(Staff staff, int index) {
        return CHANGED.formatted("" + (1001 + index), staff.members().get(index).department());
    }
}
