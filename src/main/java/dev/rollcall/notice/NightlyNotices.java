package dev.rollcall.notice;

import dev.rollcall.calendar.Calendars;
import dev.rollcall.calendar.CompanyTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts the round of the day in the small hours, on whichever node is first; after a downtime as soon as one is up. */
@Component
class NightlyNotices {

    private final TellingNotices telling;
    private final Calendars calendars;
    private final CompanyTime time;

    NightlyNotices(TellingNotices telling, Calendars calendars, CompanyTime time) {
        this.telling = telling;
        this.calendars = calendars;
        this.time = time;
    }

    @Scheduled(fixedDelayString = "${rollcall.jobs.settle-every}", initialDelayString = "${rollcall.jobs.settle-every}")
    void round() {
        if (calendars.ofLocation(null).includes(time.today())) {
            telling.round();
        }
    }
}
