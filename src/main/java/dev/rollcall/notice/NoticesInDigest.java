package dev.rollcall.notice;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.notification.DigestPart;
import dev.rollcall.notification.MailTemplate;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In the mail of the day: what is new to know of licences and things; the nearest day first, and never a flood. */
@Component
@Order(60)
class NoticesInDigest implements DigestPart {

    private static final int MOST = 15;

    private final Notices notices;
    private final JdbcClient jdbc;
    private final CompanyTime time;

    NoticesInDigest(Notices notices, JdbcClient jdbc, CompanyTime time) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public Optional<Section> section(PersonId recipient, MailTemplate.Links links) {
        List<Notice> told = notices.told(recipient.value(), isStaff(recipient), time.today());
        if (told.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(told.stream()
                .limit(MOST)
                .map(one -> one.line(DayText.of(one.dueOn())))
                .toList());
        if (told.size() > MOST) {
            lines.add("and " + (told.size() - MOST) + " more");
        }
        return Optional.of(new Section(
                told.size() == 1 ? "A day is near or has passed" : told.size() + " days are near or have passed",
                "Each is told once. Put it off or dismiss it with a reason, or change what the register says.",
                lines,
                links.page("/notices"),
                "See the notices"));
    }

    private boolean isStaff(PersonId person) {
        return jdbc.sql("SELECT COUNT(*) FROM account WHERE person_id = ? AND disabled = FALSE"
                                + " AND CONCAT(',', roles, ',') LIKE '%,IT,%'")
                        .param(Ids.bytes(person.value()))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
