package dev.rollcall.locate.mail;

import dev.rollcall.notification.DigestPart;
import dev.rollcall.notification.MailTemplate;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whoever keeps rooms which of them they are to count, while they are still to be counted. */
@Component
class CountsToCounter implements DigestPart {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private final JdbcClient jdbc;

    CountsToCounter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Section> section(PersonId recipient, MailTemplate.Links links) {
        List<Room> rooms = jdbc.sql("""
                        SELECT c.id, l.name, c.due FROM room_count c JOIN place l ON l.id = c.location_id
                        WHERE c.counter_id = ? AND c.state = 'OPEN' ORDER BY c.due, l.name""")
                .param(Ids.bytes(recipient.value()))
                .query((row, n) -> new Room(
                        Ids.uuid(row.getBytes("id")),
                        row.getString("name"),
                        row.getObject("due", LocalDate.class).format(DAY)))
                .list();
        return rooms.isEmpty() ? Optional.empty() : Optional.of(section(rooms, links));
    }

    private static Section section(List<Room> rooms, MailTemplate.Links links) {
        Room first = rooms.get(0);
        boolean one = rooms.size() == 1;
        return new Section(
                one
                        ? "Please count " + first.name() + " by " + first.due()
                        : "Please count " + rooms.size() + " rooms, the first by " + first.due(),
                "You keep " + (one ? "this room" : "these rooms")
                        + ", so the audit asks you to scan or type the tag of everything that is there."
                        + " If you cannot, tell IT: anybody of theirs can do it for you.",
                one
                        ? List.of()
                        : rooms.stream()
                                .map(room -> room.name() + ", by " + room.due())
                                .toList(),
                links.page(one ? "/counts/" + first.id() : "/tasks"),
                one ? "Count the room" : "See your counts");
    }

    private record Room(UUID id, String name, String due) {}
}
