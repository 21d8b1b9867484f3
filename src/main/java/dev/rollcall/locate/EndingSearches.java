package dev.rollcall.locate;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.register.Claim;
import dev.rollcall.register.Detail;
import dev.rollcall.register.Grade;
import dev.rollcall.register.Identifiers;
import dev.rollcall.register.NewVerification;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.register.Source;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the search for one asset: seen, accounted for by a paper, or not found. */
@Service
@Transactional
public class EndingSearches {

    private static final Set<SearchState> ENDS =
            EnumSet.of(SearchState.SEEN, SearchState.ACCOUNTED_FOR, SearchState.NOT_FOUND);

    private final AssetSearches searches;
    private final RecordingVerifications recording;
    private final LocateProcess process;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final CompanyTime time;

    EndingSearches(
            AssetSearches searches,
            RecordingVerifications recording,
            LocateProcess process,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            CompanyTime time) {
        this.searches = searches;
        this.recording = recording;
        this.process = process;
        this.events = events;
        this.jdbc = jdbc;
        this.time = time;
    }

    public Result<Void> end(SearchId id, Finding finding, Actor actor) {
        if (!ENDS.contains(finding.result())) {
            return Result.refused("Say how the search ended: SEEN, ACCOUNTED_FOR or NOT_FOUND.");
        }
        AssetSearch search = searches.lock(id.value()).orElse(null);
        if (search == null) {
            return Result.refused("There is no such search.");
        }
        if (!search.state().isOpen()) {
            return Result.refused("This search has ended already.");
        }
        search.end(finding.result(), finding.note(), actor.author(), time.now());
        searches.flush();
        recording.record(evidence(search, finding, actor));
        events.publishEvent(new SearchEnded(search.auditId(), id, search.assetId(), finding.result(), actor.author()));
        process.end(search.processInstanceId(), finding.result().name());
        return Result.done();
    }

    private NewVerification evidence(AssetSearch search, Finding finding, Actor actor) {
        return switch (finding.result()) {
            case SEEN -> seen(search, finding, actor);
            case ACCOUNTED_FOR ->
                start(search, Grade.DOCUMENT, Claim.ON_PAPER, finding, actor).build();
            default ->
                start(search, Grade.SELF_DECLARED, Claim.NOT_FOUND, finding, actor)
                        .build();
        };
    }

    /** The last four characters of the serial, read off the thing, prove that it was this one. */
    private NewVerification seen(AssetSearch search, Finding finding, Actor actor) {
        String typed = finding.serialLast4();
        if (typed == null || typed.isBlank()) {
            return start(search, Grade.SELF_DECLARED, Claim.SEEN, finding, actor)
                    .build();
        }
        boolean right = serialKey(search).endsWith(typed.strip().toLowerCase(Locale.ROOT));
        return start(search, right ? Grade.PROOF : Grade.SELF_DECLARED, Claim.SEEN, finding, actor)
                .detail(right ? null : Detail.DIFFERS)
                .serial(right ? null : typed)
                .build();
    }

    private static NewVerification.Builder start(
            AssetSearch search, Grade grade, Claim claim, Finding finding, Actor actor) {
        return NewVerification.of(search.assetId(), Source.SEARCH, grade, claim, actor.author())
                .auditId(search.auditId().value())
                .sourceRef(search.searchId().toString())
                .note(finding.words());
    }

    private String serialKey(AssetSearch search) {
        return jdbc.sql("SELECT serial, manufacturer FROM asset WHERE id = :id")
                .param("id", Ids.bytes(search.assetId().value()))
                .query((row, n) -> Identifiers.serialKey(row.getString(1), row.getString(2)))
                .optional()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /**
     * How a search ended.
     *
     * @param result SEEN, ACCOUNTED_FOR or NOT_FOUND
     * @param serialLast4 as read off the thing, may be null
     * @param place where it was seen
     * @param paper what accounts for it
     */
    public record Finding(SearchState result, String serialLast4, String place, String paper, String note) {

        String words() {
            return String.join(
                            "; ",
                            Stream.of(place, paper, note)
                                    .filter(text -> text != null && !text.isBlank())
                                    .toList())
                    .strip();
        }
    }
}
