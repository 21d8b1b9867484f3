package dev.rollcall.intake;

import dev.rollcall.access.Actor;
import dev.rollcall.intake.Receipt.Refused;
import dev.rollcall.values.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Takes a file of events, one CloudEvent a line, as if its sender had sent them: the same store, the same ids once, the same
 * types. What came already is passed over, so a file can follow an outage and overlap with what got through.
 */
@Service
public class TakingFiles {

    /** The largest file that is taken. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int MOST_TOLD = 20;

    private final JdbcClient jdbc;
    private final ReadingEvents reading;
    private final StoringEvents storing;
    private final Refusals refusals;
    private final WhoMayMindEvents who;
    private final Clock clock;

    TakingFiles(
            JdbcClient jdbc,
            ReadingEvents reading,
            StoringEvents storing,
            Refusals refusals,
            WhoMayMindEvents who,
            Clock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.storing = storing;
        this.refusals = refusals;
        this.who = who;
        this.clock = clock;
    }

    /**
     * What became of the lines.
     *
     * @param stored now or before
     * @param refused all that were not
     * @param reasons with the line's number, of the first that were refused
     */
    public record Taken(int stored, int refused, List<String> reasons) {}

    /** Each line is stored or refused by itself. */
    public Taken take(SenderId sender, byte[] file, Actor actor) {
        who.require(actor);
        Set<String> types = typesOf(sender);
        if (types.isEmpty() || file.length > MOST_BYTES) {
            return new Taken(
                    0,
                    1,
                    List.of(
                            types.isEmpty()
                                    ? "Choose the sender whose events these are."
                                    : "The file is larger than 16 MiB. Split it."));
        }
        int stored = 0;
        int refused = 0;
        List<String> reasons = new ArrayList<>();
        String[] lines = new String(file, StandardCharsets.UTF_8).split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            Optional<String> amiss = take(sender, types, lines[i].strip());
            stored += amiss.isEmpty() ? 1 : 0;
            refused += amiss.isEmpty() ? 0 : 1;
            if (amiss.isPresent() && reasons.size() < MOST_TOLD) {
                reasons.add("Line " + (i + 1) + ": " + amiss.get());
            }
        }
        return new Taken(stored, refused, reasons);
    }

    private Optional<String> take(SenderId sender, Set<String> types, String line) {
        byte[] body = line.getBytes(StandardCharsets.UTF_8);
        List<Refused> refused = new ArrayList<>();
        if (body.length > Message.MOST_BYTES) {
            refused.add(new Refused(413, "The line is larger than 256 KiB."));
        } else {
            Message message = new Message(Map.of("content-type", List.of(ReadingEvents.STRUCTURED)), body);
            reading.read(message, clock.instant(), refused::add).ifPresent(event -> {
                if (types.contains(event.type())) {
                    storing.store(sender, null, event, body);
                } else {
                    refused.add(new Refused(422, "This sender may not send events of the type " + event.type() + "."));
                }
            });
        }
        refused.forEach(one -> refusals.note(sender, one));
        return refused.stream().findFirst().map(Refused::reason);
    }

    private Set<String> typesOf(SenderId sender) {
        return jdbc.sql("SELECT types FROM event_sender WHERE id = ? AND stopped_at IS NULL")
                .param(Ids.bytes(sender.value()))
                .query(String.class)
                .optional()
                .map(text -> Set.copyOf(Arrays.asList(text.split(","))))
                .orElse(Set.of());
    }
}
