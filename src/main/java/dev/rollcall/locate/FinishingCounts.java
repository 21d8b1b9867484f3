package dev.rollcall.locate;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finishes a round of a room's count: done, done with differences, or to be counted once more. */
@Service
@Transactional
public class FinishingCounts {

    private final RoomCounts counts;
    private final ExpectedInRoom expected;
    private final LocateProcess process;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final CompanyTime time;

    FinishingCounts(
            RoomCounts counts,
            ExpectedInRoom expected,
            LocateProcess process,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            CompanyTime time) {
        this.counts = counts;
        this.expected = expected;
        this.process = process;
        this.events = events;
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * Completing the count's task is the last act.
     *
     * @param seenRound the round that was on the finisher's page, null for whichever is open
     * @return the state that the count is in afterwards; refused where that round is over
     */
    public Result<CountState> finish(CountId id, Integer seenRound, String note, Actor actor) {
        RoomCount count = counts.lock(id.value()).orElseThrow();
        if (!count.state().isOpen() || (seenRound != null && seenRound != count.round())) {
            return Result.refused("This round has been finished already, by you or by somebody else.");
        }
        int round = count.round();
        int unseen = expected.unseen(count);
        int all = expected.expected(count);
        boolean differs = unseen > 0 || strays(count) > 0;
        CountState state = count.finish(differs, note, actor.author(), time.now());
        counts.flush();
        events.publishEvent(new CountFinished(count.auditId(), id, state, round, all - unseen, unseen, actor.author()));
        process.end(count.processInstanceId(), state.name());
        return Result.done(state);
    }

    private int strays(RoomCount count) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM scan WHERE count_id = :count AND count_round = :round AND removed = FALSE
                          AND scan_result IN ('ELSEWHERE', 'UNKNOWN', 'RETIRED', 'AMBIGUOUS')""")
                .param("count", Ids.bytes(count.countId().value()))
                .param("round", count.round())
                .query(Integer.class)
                .single();
    }
}
