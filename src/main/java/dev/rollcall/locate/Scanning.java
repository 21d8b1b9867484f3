package dev.rollcall.locate;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditState;
import dev.rollcall.audit.Audits;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the scans of a room, one after another, from any number of counters at once. Each is answered at once and stored
 * whatever it turned out to be; the same client id is the same scan.
 */
@Service
@Transactional
public class Scanning {

    private static final String FINISHED = "This count is finished. Nothing more can be scanned into it.";

    private final RoomCounts counts;
    private final Audits audits;
    private final Scans scans;
    private final JudgingScans judging;
    private final RoomEvidence evidence;
    private final CompanyTime time;

    Scanning(
            RoomCounts counts,
            Audits audits,
            Scans scans,
            JudgingScans judging,
            RoomEvidence evidence,
            CompanyTime time) {
        this.counts = counts;
        this.audits = audits;
        this.scans = scans;
        this.judging = judging;
        this.evidence = evidence;
        this.time = time;
    }

    public Result<Scanned> scan(CountId id, ScanCommand command, Actor actor) {
        RoomCount count = counts.lock(id.value()).orElseThrow();
        Optional<Scanned> before = scans.byClient(id, command.clientId());
        if (before.isPresent()) {
            return Result.done(before.get());
        }
        if (!count.state().isOpen() || isCalledOff(count)) {
            return Result.refused(FINISHED);
        }
        JudgingScans.Verdict verdict = judging.judge(count, command);
        JudgingScans.Candidate asset = verdict.asset();
        if (asset != null && asset.byQuantity() && command.quantity() == null && asset.scans() == 0) {
            return Result.done(answer(null, command, verdict, List.of(), true));
        }
        UUID assetId = asset == null ? null : asset.id();
        long scan = scans.add(count, command, verdict.result(), assetId, actor.author(), time.now());
        evidence.keep(count, command, verdict, scan, actor);
        List<String> children = isHere(verdict.result()) ? evidence.childrenOf(count, assetId) : List.of();
        return Result.done(answer(scan, command, verdict, children, false));
    }

    /** A thing scanned again asks once more for those of its children that nobody has scanned yet. */
    private static boolean isHere(ScanResult result) {
        return result == ScanResult.EXPECTED || result == ScanResult.ALREADY_COUNTED;
    }

    /** Takes a scan back: it counts no longer, and the evidence that it gave is marked as replaced. */
    public Result<Void> takeBack(CountId id, long scan, Actor actor) {
        RoomCount count = counts.lock(id.value()).orElseThrow();
        if (!count.state().isOpen()) {
            return Result.refused(FINISHED);
        }
        if (!scans.remove(id, scan)) {
            return Result.refused("That scan has been taken back already.");
        }
        evidence.withdraw(count, scan);
        return Result.done();
    }

    private boolean isCalledOff(RoomCount count) {
        AuditState state = audits.find(count.auditId()).orElseThrow().state();
        return state == AuditState.CANCELLING || state == AuditState.CANCELLED;
    }

    private Scanned answer(
            Long scan, ScanCommand command, JudgingScans.Verdict verdict, List<String> children, boolean askQuantity) {
        JudgingScans.Candidate asset = verdict.asset();
        return new Scanned(
                scan,
                command.code(),
                verdict.result(),
                asset == null ? null : asset.id(),
                asset == null ? "" : asset.title(),
                asset == null ? null : asset.placeName(),
                command.quantity() == null ? 1 : command.quantity(),
                askQuantity,
                children,
                false,
                time.now());
    }
}
