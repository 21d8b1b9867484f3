package dev.rollcall.notice.web;

import dev.rollcall.notice.DecidingOnNotices.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is to be done with which notices.
 *
 * @param until of a snooze
 * @param reason of a snooze or a dismissal
 */
record NoticeForm(
        List<Long> ids,
        Verdict verdict,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
        String reason) {

    List<Long> notices() {
        return ids == null ? List.of() : ids;
    }
}
